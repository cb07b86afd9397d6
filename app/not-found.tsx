import type { Metadata } from 'next';
import { PlainShell } from '@/components/shell/plain-shell';
import { ButtonLink } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <PlainShell title="There is nothing at this address.">
      <p>
        The link may be cut short or the reference mistyped: a claim is written like C-1042, one of
        its attributions like C-1042/3.
      </p>
      <div className="form-actions">
        <ButtonLink look="primary" href="/claims">
          See all claims
        </ButtonLink>
      </div>
    </PlainShell>
  );
}
