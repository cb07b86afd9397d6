import { TextInput } from '@/components/ui/text-input';
import { type Proof, proofFields } from '@/domain/person/proof';

interface ProveFieldsProps {
  /** Differs where one page has several such forms; without it the fields' names are their ids. */
  id?: string;
  /** What the page asks beforehand (`proofAsked`). */
  asked: Proof;
  /** Of the form that came back: fields to messages, among them perhaps those of the proof. */
  errors?: Readonly<Record<string, string[] | undefined>> | undefined;
}

/**
 * Password and code, inside of a form that matters: shown where the last proof is old, and where it
 * has grown old while the form was filled in. The form keeps everything else that was typed.
 */
export function ProveFields({ id, asked, errors = {} }: ProveFieldsProps) {
  const [ofPassword, ofCode] = [errors[proofFields.password], errors[proofFields.code]];
  const codeAsked = asked === 'password_and_code' || Boolean(ofCode);
  if (asked === 'nothing' && !ofPassword && !codeAsked) return null;
  const idOf = (name: string) => (id ? `${id}-${name}` : name);
  return (
    <div className="prove-fields">
      <TextInput
        label="Your password"
        name={proofFields.password}
        id={idOf(proofFields.password)}
        type="password"
        autoComplete="current-password"
        hint="Asked again, since this matters."
        errors={ofPassword}
      />
      {codeAsked ? (
        <CodeField name={proofFields.code} id={idOf(proofFields.code)} errors={ofCode} />
      ) : null}
    </div>
  );
}

interface CodeFieldProps {
  name: string;
  id?: string;
  errors: readonly string[] | undefined;
}

/** A code of the second factor: from the app, or a recovery code. */
export function CodeField({ name, id, errors }: CodeFieldProps) {
  return (
    <TextInput
      label="Code"
      name={name}
      id={id}
      className="code-input"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      hint="Six digits from your authenticator app, or one of your recovery codes."
      errors={errors}
    />
  );
}
