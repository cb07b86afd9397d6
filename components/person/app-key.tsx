import { CopyButton } from '@/components/ui/copy-button';
import { QrSquare } from '@/components/ui/qr-square';

interface AppKeyProps {
  /** For the square. */
  address: string;
  /** For typing, in groups. */
  secret: string;
}

/** The key for an authenticator app, to be read by its camera or typed. */
export function AppKey({ address, secret }: AppKeyProps) {
  return (
    <div className="app-key">
      <p>
        Read this with an authenticator app on your phone, such as Aegis, 2FAS or Google
        Authenticator.
      </p>
      <QrSquare
        text={address}
        label="The key for your authenticator app, to be read by its camera"
      />
      <p>Or type the key into the app:</p>
      <p className="app-key-secret">{secret}</p>
      <div>
        <CopyButton text={secret.replaceAll(' ', '')} label="Copy the key" />
      </div>
    </div>
  );
}
