import type { Place } from './matching-queries';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const urgency = '[0-9]{34}';
const pattern = new RegExp(
  `^(${urgency})_(${uuid})_(${urgency})_(${uuid})_(${urgency})_(${uuid})$`,
);

/** A place in the queue as a text for an address; the place may be left while the page is read. */
export function writePlace(place: Place): string {
  return [
    place.article_urgency,
    place.article_id,
    place.claim_urgency,
    place.claim_id,
    place.urgency,
    place.attribution_id,
  ].join('_');
}

/** Reads {@link writePlace}'s text; null if it is none. */
export function readPlace(text: string | undefined): Place | null {
  const parts = pattern.exec(text ?? '')?.slice(1);
  if (!parts) return null;
  const [article_urgency, article_id, claim_urgency, claim_id, ofRow, attribution_id] = parts;
  if (!article_urgency || !article_id || !claim_urgency || !claim_id || !ofRow || !attribution_id) {
    return null;
  }
  return { article_urgency, article_id, claim_urgency, claim_id, urgency: ofRow, attribution_id };
}

/** The place before all rows of a claim, for the list that goes by claim. */
export interface ClaimPlace {
  claim_urgency: string;
  claim_id: string;
}

/** A place in the list of folds as a text for an address. */
export function writeClaimPlace(place: ClaimPlace): string {
  return `${place.claim_urgency}_${place.claim_id}`;
}

/** Reads {@link writeClaimPlace}'s text; null if it is none. */
export function readClaimPlace(text: string | undefined): ClaimPlace | null {
  const [, claim_urgency, claim_id] = new RegExp(`^(${urgency})_(${uuid})$`).exec(text ?? '') ?? [];
  return claim_urgency && claim_id ? { claim_urgency, claim_id } : null;
}
