import { MaybeLink } from '@/components/attribution/speaker-line';
import type { ClaimKind } from '@/domain/claim/kind';
import type { ClaimView } from '@/domain/claim/view';

/** How the time of a claim reads before it, by the claim's kind. */
export const eventWords: Record<ClaimKind, string> = {
  event: 'said to have happened',
  quantity: 'said to hold for',
  position: 'said to be held',
  prediction: 'said to come',
};

/**
 * The quiet line over a claim: reference, kind, story, when it happened. On a narrow screen, where the
 * aside comes last, also what is done most.
 */
export function ClaimOver({ claim }: { claim: ClaimView }) {
  const { kind } = claim;
  return (
    <div className="over">
      <span className="ref">{claim.reference}</span>
      <span>{kind.charAt(0).toUpperCase() + kind.slice(1)}</span>
      {claim.story ? <MaybeLink link={claim.story} /> : null}
      {claim.eventTime ? (
        <span>
          {eventWords[kind]} {claim.eventTime.words}
        </span>
      ) : null}
      {claim.can.edit ? (
        <a href={`${claim.href}/attributions/new`} className="over-add">
          Add an attribution
        </a>
      ) : null}
    </div>
  );
}
