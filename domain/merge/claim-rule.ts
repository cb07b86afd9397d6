import type { ClaimKind } from '../claim/kind';
import { refuse, type Result } from '../result';

/** A claim as far as merging it goes. */
export interface MergeableClaim {
  id: string;
  /** `C-1042` */
  reference: string;
  kind: ClaimKind;
  counted: string | null;
  unit: string | null;
  withdrawn: boolean;
}

/**
 * Whether the attributions of one claim may move under another. Refuses (`invalid`) a claim with
 * itself, two kinds, figures that count different things or in different units, with what differs,
 * and (`withdrawn`) one that was withdrawn.
 */
export function checkClaimMerge(from: MergeableClaim, into: MergeableClaim): Result {
  if (from.id === into.id) return refuse('invalid', 'These are one claim already.');
  const gone = [from, into].find(({ withdrawn }) => withdrawn);
  if (gone) return refuse('withdrawn', `${gone.reference} was withdrawn. Restore it first.`);
  if (from.kind !== into.kind) {
    return refuse(
      'invalid',
      `${from.reference} is about ${kindWords[from.kind]}, ${into.reference} about ${kindWords[into.kind]}. Only claims of one kind are the same.`,
    );
  }
  for (const [field, words] of fields) {
    const [one, other] = [from[field], into[field]];
    if (plain(one) === plain(other)) continue;
    return refuse(
      'invalid',
      `${words} differ: “${one ?? 'not stated'}” and “${other ?? 'not stated'}”. Their figures cannot be compared; if they mean the same, edit one claim first.`,
    );
  }
  return { ok: true };
}

const fields = [
  ['counted', 'The things counted'],
  ['unit', 'The units'],
] as const;

const kindWords: Record<ClaimKind, string> = {
  event: 'an event',
  quantity: 'a quantity',
  position: 'a position',
  prediction: 'a prediction',
};

function plain(text: string | null): string {
  return (text ?? '').trim().toLowerCase();
}
