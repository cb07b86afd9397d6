import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { decisions } from '@/domain/attribution/review-state';
import type { Actor } from '@/domain/person/role';
import { resetDatabase, testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { changedForm, decide, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { changeSettings } from '../newsroom/commands';
import { settingsRevision, twoPersonRuleHolds } from '../newsroom/queries';
import { editAttribution } from './edit-attribution';

/*
 * Three people log, change and sign off, while an admin switches the two-person rule on and off. After
 * each command: whoever signed off had no part in the content, or the rule was off and it says so.
 */

beforeAll(resetDatabase);

const nth = fc.nat({ max: 2 });
const step = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rule'), holds: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('log'), by: nth }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit'),
      row: nth,
      by: nth,
      stance: fc.constantFrom('asserts', 'denies', 'questions'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('decide'),
      row: nth,
      by: nth,
      decision: fc.constantFrom(...decisions),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Row = Awaited<ReturnType<typeof makeAttribution>>;

interface Desk {
  admin: Actor;
  people: Actor[];
  rows: Row[];
}

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('Nothing to choose from.');
  return found;
};

async function log(by: Actor): Promise<Row> {
  const article = await makeArticle(by);
  return makeAttribution(by, article.id, { claim: { text: 'The bridge opens.' } });
}

async function take({ admin, people, rows }: Desk, taken: Step) {
  switch (taken.do) {
    case 'rule': {
      const revision = await settingsRevision();
      const changed = { twoPersonRule: taken.holds, secondFactorFor: [], reason: 'For this test.' };
      return changeSettings(admin, { ...changed, revision });
    }
    case 'log':
      rows.push(await log(at(people, taken.by)));
      return { ok: true } as const;
    case 'edit': {
      const person = at(people, taken.by);
      const form = await changedForm(person, at(rows, taken.row), { stance: taken.stance });
      return editAttribution(person, form);
    }
    case 'decide':
      return decide(at(people, taken.by), at(rows, taken.row).id, taken.decision);
  }
}

test('no sign-off by an author, unless the rule was off and the sign-off says so', async () => {
  const seen = { alone: 0, refused: 0, another: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 20 }), async (steps) => {
      const people = [await makePerson('journalist'), await makePerson('editor')];
      people.push(await makePerson('editor'));
      const desk = { admin: await makePerson('admin'), people, rows: [await log(at(people, 1))] };
      for (const taken of steps) {
        const before = await testDatabase.signOff.count();
        const result = await take(desk, taken);
        const made = await testDatabase.signOff.findMany({
          orderBy: { id: 'asc' },
          skip: before,
          include: { attribution: { include: { authors: true } } },
        });
        const holds = await twoPersonRuleHolds();
        for (const { decidedById, alone, attribution } of made) {
          const own = attribution.authors.some(({ personId }) => personId === decidedById);
          expect({ alone, holds: own && holds }).toEqual({ alone: own, holds: false });
          seen[own ? 'alone' : 'another'] += 1;
        }
        if (!result.ok && result.reason === 'two_person_rule') {
          expect(holds).toBe(true);
          seen.refused += 1;
        }
      }
    }),
    { numRuns: 8 },
  );
  // Sequences in which nothing of it happened would prove nothing.
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
}, 120_000);
