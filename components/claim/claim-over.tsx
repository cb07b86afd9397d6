import { MaybeLink } from '@/components/attribution/speaker-line';
import type { ClaimView } from '@/domain/claim/view';

/** The quiet line over a claim: reference, kind, story, when it happened. */
export function ClaimOver({ claim }: { claim: ClaimView }) {
  const { kind } = claim;
  const when = kind === 'event' ? 'said to have happened' : kind === 'prediction' ? 'for' : 'as of';
  return (
    <div className="over">
      <span className="ref">{claim.reference}</span>
      <span>{kind.charAt(0).toUpperCase() + kind.slice(1)}</span>
      {claim.story ? <MaybeLink link={claim.story} /> : null}
      {claim.eventTime ? (
        <span>
          {when} {claim.eventTime.words}
        </span>
      ) : null}
    </div>
  );
}
