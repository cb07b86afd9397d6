import fc from 'fast-check';

import { refuse, type Result } from '@/domain/result';
import { verdictValues } from '@/domain/verdict/verdict';
import { database } from '@/server/database/client';
import { confirmVerdict } from '@/server/verdict/confirm-verdict';
import { giveVerdict } from '@/server/verdict/give-verdict';
import { withdrawVerdict } from '@/server/verdict/withdraw-verdict';

import { makePerson } from './factories/people';
import { verdictForm } from './factories/verdicts';
import type { Newsroom } from './small-newsroom';

const index = fc.nat({ max: 99 });

const given = fc.record({
  do: fc.constant('judge'),
  claim: index,
  value: fc.constantFrom(...verdictValues),
});
const confirmed = fc.record({ do: fc.constant('confirm'), verdict: index });
const withdrawn = fc.record({ do: fc.constant('unjudge'), verdict: index });

/** Commands about verdicts, among {@link step}. */
export const verdictSteps = [
  { weight: 3, arbitrary: given },
  { weight: 2, arbitrary: confirmed },
  { weight: 1, arbitrary: withdrawn },
] as const;

type Taken<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type VerdictStep = Taken<typeof given | typeof confirmed | typeof withdrawn>;

/** Runs one command about a verdict; a refusal is as good a result as any. */
export async function takeVerdict(room: Newsroom, taken: VerdictStep): Promise<Result> {
  const { editor } = room;
  if (taken.do === 'judge') {
    const claimId = room.claims[taken.claim % room.claims.length] ?? '';
    // Nothing may count just now, and then only this can be given.
    const { basis, ...form } = await verdictForm(claimId, { value: 'unproven' });
    const value = basis.length > 0 ? taken.value : 'unproven';
    return giveVerdict(editor, { ...form, basis, value });
  }
  const where = { claimId: { in: room.claims } };
  const verdicts = await database.verdict.findMany({ where, orderBy: { givenAt: 'asc' } });
  const id = verdicts[taken.verdict % verdicts.length]?.id;
  if (!id) return refuse('not_found', 'No verdict was given yet.');
  if (taken.do === 'unjudge') return withdrawVerdict(editor, { id, reason: 'For this test.' });
  return confirmVerdict(await makePerson('editor'), { verdictId: id });
}
