import { StatusMark } from '@/components/claim/status-mark';
import { Count } from '@/components/ui/badge';
import { Instant } from '@/components/ui/time';
import type { StoryClaim } from '@/domain/story/view';

/** The claims of a story, each with its status and its sentence. */
export function StoryClaims({ claims }: { claims: readonly StoryClaim[] }) {
  return (
    <ol className="story-claims">
      {claims.map((claim) => (
        <li key={claim.reference}>
          <p className="over">
            <span className="ref">{claim.reference}</span>
            <StatusMark status={claim.status} />
            {claim.waiting > 0 ? (
              <Count value={claim.waiting} of="awaiting sign-off" urgent />
            ) : null}
            <Instant at={claim.lastActivityAt} />
          </p>
          <h3 className="claim-statement-large" lang={claim.language}>
            <a href={`/claims/${claim.reference}`}>{claim.statement}</a>
          </h3>
          {claim.sentence ? <p>{claim.sentence}</p> : null}
        </li>
      ))}
    </ol>
  );
}
