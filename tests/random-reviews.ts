import fc from 'fast-check';

import { correctionFields } from '@/domain/attribution/schema';
import { refuse, type Result } from '@/domain/result';
import { standingSignOffs } from '@/server/attribution/content';
import { correctAttribution } from '@/server/attribution/correct-attribution';
import { database } from '@/server/database/client';
import { acceptRepeats } from '@/server/review/accept-repeats';

import type { Newsroom } from './small-newsroom';

const index = fc.nat({ max: 99 });

const repeats = fc.record({ do: fc.constant('repeats'), claim: index });
const spelled = fc.record({ do: fc.constant('spell'), row: index });

/** Commands of an editor at the queue, among {@link step}. */
export const reviewSteps = [
  { weight: 1, arbitrary: repeats },
  { weight: 1, arbitrary: spelled },
] as const;

type Taken<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type ReviewStep = Taken<typeof repeats | typeof spelled>;

/** Runs one command at the queue; a refusal is as good a result as any. */
export function takeReview(room: Newsroom, taken: ReviewStep): Promise<Result> {
  return taken.do === 'repeats' ? takeRepeats(room, taken.claim) : takeSpelling(room, taken.row);
}

/** Accepts together what is folded of a claim. */
async function takeRepeats({ editor, claims }: Newsroom, nth: number): Promise<Result> {
  const claimId = claims[nth % claims.length] ?? '';
  const folded = await database.reviewItem.findMany({
    where: { claimId, folded: true },
    include: { attribution: { include: { signOffs: standingSignOffs } } },
  });
  const rows = folded.map(({ attribution }) => ({
    attributionId: attribution.id,
    seenDigest: attribution.contentDigest,
    seenLevel: attribution.level,
    seenDecisionId: attribution.signOffs.at(-1)?.id ?? null,
  }));
  if (rows.length === 0) return refuse('not_found', 'Nothing is folded.');
  return acceptRepeats(editor, { claimId, rows });
}

/** Moves the end of a row's passages by its full stop, to and fro. */
async function takeSpelling({ editor, claims }: Newsroom, nth: number): Promise<Result> {
  const rows = await database.attribution.findMany({
    where: { claimId: { in: [...claims] } },
    orderBy: [{ claimId: 'asc' }, { number: 'asc' }],
    include: {
      passages: { orderBy: { position: 'asc' }, include: { passage: true } },
      relays: { orderBy: { position: 'asc' } },
    },
  });
  const row = rows[nth % rows.length];
  if (!row) return refuse('not_found', 'There is no row.');
  const head = await database.aggregate.findUniqueOrThrow({ where: { id: row.claimId } });
  const form = correctionFields.parse({
    attributionId: row.id,
    revision: head.shownNumber,
    passages: row.passages.map(({ passage: { exact } }) => ({
      words: exact.endsWith('.') ? exact.slice(0, -1) : `${exact}.`,
    })),
    relays: row.relays.map(({ words }) => ({ words: words ?? undefined })),
    scopeWords: row.scopeWords ?? undefined,
    note: row.note ?? undefined,
  });
  return correctAttribution(editor, form);
}
