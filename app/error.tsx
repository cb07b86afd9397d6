'use client';

import { useEffect } from 'react';

import { PlainShell } from '@/components/shell/plain-shell';
import { Button, ButtonLink } from '@/components/ui/button';
import { offerSentDrafts } from '@/components/ui/draft-store';

interface ErrorPageProps {
  /** `digest` is the reference under which the server logged it. */
  error: Error & { digest?: string };
  reset: () => void;
}

/** An error of ours: what was being sent may not have arrived, so forms offer it again. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  useEffect(offerSentDrafts, []);
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
