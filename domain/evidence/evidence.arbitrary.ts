import fc from 'fast-check';

import type { Evidence, OutletCorrection, Participant, Role } from './records';
import { outletAnswers, verdictValues } from './records';
import { sourceKey } from './voice';

import {
  agreed,
  ana,
  dayNumber,
  dayText,
  firm,
  inOneOf,
  named,
  outlets,
  rowArbitrary,
} from './row.arbitrary';

const role: fc.Arbitrary<Role> = fc.constantFrom<Role>(
  { holder: named('Ben'), kind: 'speaks_for', of: named(ana), from: null, until: null },
  { holder: named('Cleo'), kind: 'speaks_for', of: named(firm), from: null, until: '2031-03-03' },
  { holder: named('Cleo'), kind: 'works_for', of: named(firm), from: null, until: null },
  { holder: named('Ben'), kind: 'heads', of: named(firm), from: '2031-03-02', until: null },
);

const participants: fc.Arbitrary<Participant[]> = fc.constantFrom<Participant[]>(
  [],
  [{ ...named(ana), ownAct: true }],
  [
    { ...named(ana), ownAct: true },
    { ...named(firm), ownAct: true },
  ],
  [
    { ...named(ana), ownAct: true },
    { ...named('Ben'), ownAct: true },
  ],
  [{ ...named(firm), ownAct: false }],
);

/** Evidence as a desk may hold it: many rows by the same few, undated ones, all kinds of marks. */
export const evidenceArbitrary: fc.Arbitrary<Evidence> = fc
  .constantFrom<Evidence['claim']['kind']>(
    'event',
    'event',
    'quantity',
    'quantity',
    'position',
    'prediction',
  )
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      count: fc.integer({ min: 1, max: 8 }),
      all: fc.tuple(...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => rowArbitrary(number, kind))),
      participants,
      roles: fc.uniqueArray(role, { maxLength: 3 }),
      pairs: fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })), {
        maxLength: 6,
      }),
      sameSource: fc.array(fc.constantFrom<[string, string]>(['r1', 'r2'], ['r2', 'r4']), {
        maxLength: 1,
      }),
      aside: fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), agreed), { maxLength: 2 }),
      corrections: fc.array(
        fc.record({
          outlet: fc.constantFrom(...outlets.slice(1)),
          publishedOn: dayText,
          answers: fc.array(
            fc.tuple(
              fc.integer({ min: 1, max: 8 }),
              fc.constantFrom(...outletAnswers),
              fc.constantFrom({ alone: false }, { alone: false }, { alone: true }, null),
            ),
            { maxLength: 5 },
          ),
          notedAt: dayNumber,
        }),
        { maxLength: 1 },
      ),
      verdicts: fc.array(
        fc.record({
          value: fc.constantFrom('confirmed' as const, 'confirmed' as const, ...verdictValues),
          agreed,
          grounds: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 2 }),
          day: fc.integer({ min: 1, max: 9 }),
          lifted: inOneOf(4, agreed),
        }),
        { maxLength: 2 },
      ),
      markedBy: agreed,
    }),
  )
  .map((made): Evidence => {
    const rows = made.all.slice(0, made.count).map((row) => ({
      ...row,
      speaker:
        row.speaker && row.speaker.author
          ? { ...row.speaker, authentic: made.markedBy }
          : row.speaker,
    }));
    const byId = new Map(rows.map((row) => [row.id, row]));
    const ground = (number: number) => {
      const row = byId.get(`r${number}`);
      return row ? [{ rowId: row.id, source: sourceKey(row, []) }] : [];
    };
    return {
      claim: {
        kind: made.kind,
        participants: made.participants,
        counted: null,
        measure: { kind: 'count' },
      },
      rows,
      roles: made.roles,
      sameSource: made.sameSource,
      identified: [],
      separate: made.pairs.flatMap(([a, b]) =>
        ground(a).flatMap((one) => [{ ...one, from: ground(b), reason: 'apart' }]),
      ),
      setAside: made.aside.map(([number, by]) => ({ rowId: `r${number}`, reason: 'no', ...by })),
      corrections: made.corrections.map(
        ({ outlet, publishedOn, answers, notedAt }, at): OutletCorrection => ({
          id: `c${at}`,
          outlet,
          publishedOn,
          retracts: null,
          answers: answers.map(([number, answer, accepted]) => ({
            rowId: `r${number}`,
            answer,
            accepted,
          })),
          lifted: false,
          notedAt: Date.UTC(2031, 2, notedAt),
        }),
      ),
      verdicts: made.verdicts.map(({ value, agreed: by, grounds, day, lifted }, at) => ({
        id: `v${at}`,
        value,
        reason: '',
        grounds: grounds.flatMap(ground),
        at: Date.UTC(2031, 2, day),
        lifted,
        ...by,
      })),
      asked: [],
      now: Date.UTC(2031, 3, 1),
      timeZone: 'UTC',
    };
  });
