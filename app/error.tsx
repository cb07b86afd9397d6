'use client';

import { PlainShell } from '@/components/shell/plain-shell';
import { Button, ButtonLink } from '@/components/ui/button';

interface ErrorPageProps {
  /** `digest` is the reference under which the server logged it. */
  error: Error & { digest?: string };
  reset: () => void;
}

/** An error of ours. Forms put back what was typed into them. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <PlainShell
      title="This page failed on our side."
      note={error.digest ? `Reference in the log: ${error.digest}` : undefined}
    >
      <p>
        Nothing that was saved is lost. Try again; if it fails again, tell whoever runs Onrecord.
      </p>
      <div className="form-actions">
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
        <ButtonLink href="/claims">See all claims</ButtonLink>
      </div>
    </PlainShell>
  );
}
