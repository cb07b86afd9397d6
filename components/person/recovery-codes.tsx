'use client';

import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <section className="recovery" aria-labelledby="recovery-title">
      <h2 className="headline-small" id="recovery-title">
        Your recovery codes
      </h2>
      <Notice tone="warning" title="They are shown only now. Keep them where your phone is not.">
        Each signs you in once, when the app is out of reach.
      </Notice>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="form-actions">
        <CopyButton text={codes.join('\n')} label="Copy them" />
        <Button small onClick={() => window.print()}>
          Print them
        </Button>
      </div>
    </section>
  );
}
