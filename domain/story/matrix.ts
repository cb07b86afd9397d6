import type { Scope, Stance } from '../attribution/stance';
import type { SpokenClaim, StoryStatement, StoryVoice } from './view';

/** One stance of a voice on a claim. */
export interface MatrixMark {
  stance: Stance;
  scope: Scope;
  /** False: it awaits sign-off. */
  counts: boolean;
  reference: string;
  href: string;
}

/** Who says what: a row for each claim, a cell for each voice. */
export interface StanceMatrix {
  voices: StoryVoice[];
  rows: { claim: SpokenClaim; cells: MatrixMark[][] }[];
  /** How many voices were left out. */
  moreVoices: number;
}

/** More stances of one voice on one claim are read on the claim's page. */
const mostInCell = 3;

/**
 * Places what was said by claim and voice. The voices that speak on most claims stand first, `most` of
 * them; claims keep their order, and one on which none of these speaks is left out. In a cell the stances stand in the order of time, each once; one
 * that awaits sign-off is left out where the same stance counts already.
 */
export function stanceMatrix(
  { claims, statements }: { claims: readonly SpokenClaim[]; statements: readonly StoryStatement[] },
  most: number,
): StanceMatrix {
  const byVoice = [...Map.groupBy(statements, ({ voice }) => voice.key).values()].sort(
    (a, b) =>
      claimsOf(b) - claimsOf(a) || b.length - a.length || nameOf(a).localeCompare(nameOf(b)),
  );
  const shown = byVoice.slice(0, most);
  return {
    voices: shown.flatMap(([first]) => first?.voice ?? []),
    rows: claims
      .map((claim) => ({
        claim,
        cells: shown.map((own) => marksOf(own.filter(({ claimId }) => claimId === claim.id))),
      }))
      .filter(({ cells }) => cells.some((marks) => marks.length > 0)),
    moreVoices: byVoice.length - shown.length,
  };
}

function marksOf(statements: readonly StoryStatement[]): MatrixMark[] {
  const latest = new Map<string, StoryStatement>();
  const inOrder = statements.toSorted(byTime);
  for (const one of inOrder) {
    const key = `${one.stance} ${one.scope}`;
    const before = latest.get(key);
    if (before?.counts && !one.counts) continue;
    latest.delete(key);
    latest.set(key, one);
  }
  return [...latest.values()]
    .slice(-mostInCell)
    .map(({ stance, scope, counts, reference, href }) => ({
      stance,
      scope,
      counts,
      reference,
      href,
    }));
}

function byTime(a: StoryStatement, b: StoryStatement): number {
  return (
    latestOf(a) - latestOf(b) || a.reference.localeCompare(b.reference, 'en', { numeric: true })
  );
}

function latestOf({ said: { bounds } }: StoryStatement): number {
  return bounds.latest ?? bounds.earliest ?? Infinity;
}

function claimsOf(statements: readonly StoryStatement[]): number {
  return new Set(statements.map(({ claimId }) => claimId)).size;
}

function nameOf([first]: readonly StoryStatement[]): string {
  return first?.voice.name ?? '';
}
