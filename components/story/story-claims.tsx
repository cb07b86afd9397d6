import { Count } from '@/components/ui/badge';
import { Instant } from '@/components/ui/time';
import type { StoryClaim } from '@/domain/story/view';

/** Claims of one status, each with its sentence. */
export function StoryClaims({ claims }: { claims: readonly StoryClaim[] }) {
  return (
    <ol className="story-claims">
      {claims.map((claim) => (
        <li key={claim.reference}>
          <h4 className="claim-statement" lang={claim.language}>
            <a href={claim.href}>{claim.statement}</a>
          </h4>
          <p className="story-claim-about">
            <span className="ref">{claim.reference}</span>
            {claim.sentence ? <span>{claim.sentence}</span> : null}
            {claim.waiting > 0 ? (
              <Count value={claim.waiting} of="awaiting sign-off" urgent />
            ) : null}
            <span className="meta">
              <Instant at={claim.lastActivityAt} />
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
