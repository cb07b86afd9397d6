import { refuse, type Result } from '../result';
import { type SourceKind, sourceKindWords, type UnnamedOwner } from '../source/kind';

/** A source as far as merging it goes. */
export interface MergeableSource {
  id: string;
  kind: SourceKind;
  owner: UnnamedOwner | null;
  name: string;
  withdrawn: boolean;
}

/**
 * Whether two sources may be held to be one (design, source protection: no merge relates one of our
 * unnamed sources to anybody). Refuses (`invalid`) one of ours, an unnamed with a named one, two
 * kinds, two that are marked as different people, a source with itself, and (`withdrawn`) one that
 * was withdrawn. The order in which they are given plays no part.
 */
export function checkSourceMerge(
  from: MergeableSource,
  into: MergeableSource,
  differentPeople: boolean,
): Result {
  if (from.owner === 'ours' || into.owner === 'ours') {
    return refuse(
      'invalid',
      'One of our unnamed sources is never merged with anybody: that would say who it is.',
    );
  }
  if (from.id === into.id) return refuse('invalid', 'These are one source already.');
  if ((from.kind === 'unnamed') !== (into.kind === 'unnamed')) {
    return refuse(
      'invalid',
      'An unnamed source is never merged with a named one. Note on its page who it was identified as.',
    );
  }
  if (from.kind !== into.kind) {
    const [one, other] = [sourceKindWords[from.kind].one, sourceKindWords[into.kind].one];
    return refuse(
      'invalid',
      `${from.name} is kept as ${article(one)}, ${into.name} as ${article(other)}. Correct the kind of one first.`,
    );
  }
  const gone = [from, into].find(({ withdrawn }) => withdrawn);
  if (gone) return refuse('withdrawn', `${gone.name} was withdrawn. Restore it first.`);
  if (differentPeople) {
    return refuse(
      'invalid',
      'These two are marked as different people. Withdraw the mark first if it is wrong.',
    );
  }
  return { ok: true };
}

function article(words: string): string {
  return /^[aeiou]/i.test(words) ? `an ${words}` : `a ${words}`;
}
