import { StatusMark } from '@/components/claim/status-mark';
import { ReasonForm } from '@/components/history/reason-form';
import { Badge } from '@/components/ui/badge';
import type { FormAction } from '@/components/ui/form-state';
import type { ClaimUsed } from '@/domain/use/view';

interface ReliedClaimsProps {
  claims: readonly ClaimUsed[];
  /** Null: the reader may not detach. */
  detach: FormAction | null;
}

/** What an article of ours relies on, each claim with its status and sentence. */
export function ReliedClaims({ claims, detach }: ReliedClaimsProps) {
  if (claims.length === 0) return <p className="role">No claim is attached yet.</p>;
  return (
    <ul className="relied-claims">
      {claims.map((claim) => (
        <li key={claim.useId}>
          <p className="over">
            <span className="ref">{claim.reference}</span>
            <StatusMark status={claim.status} />
            {claim.correctionOpen ? (
              <a href="/review/corrections">
                <Badge tone="wrong">correction open</Badge>
              </a>
            ) : null}
          </p>
          <a href={claim.href} className="claim-link-statement" lang={claim.language}>
            {claim.statement}
          </a>
          {claim.sentence ? <p className="relied-sentence">{claim.sentence}</p> : null}
          {detach ? (
            <ReasonForm
              action={detach}
              id={`detach-${claim.useId}`}
              hidden={{ id: claim.useId }}
              label="Detach"
              question={`The article relies on ${claim.reference} no more. Why?`}
              look="quiet"
              small
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
