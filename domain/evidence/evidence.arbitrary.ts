import fc from 'fast-check';

import { stances } from '../attribution/stance';
import type { FigureReading, StatedFigure } from '../quantity/stated-figure';
import { noFigure } from '../quantity/stated-figure';
import type {
  Evidence,
  Named,
  OutletCorrection,
  Participant,
  Role,
  Row,
  Source,
  SourceKind,
} from './records';
import { outletAnswers, verdictValues } from './records';
import { sourceKey } from './voice';

const named = (id: string): Named => ({ id, name: id });
const source = (id: string, kind: SourceKind, more: Partial<Source> = {}): Source => ({
  ...named(id),
  kind,
  outlet: null,
  author: null,
  authentic: null,
  ...more,
});

// A small world, in which the same people, outlets and days come up again and again.
const [ana, firm] = ['Ana', 'the firm'];
const outlets = ['the Post', 'the Wire', 'the Echo'].map(named);
const sources: (Source | null)[] = [
  source(ana, 'person'),
  source(ana, 'person'),
  source('Ben', 'person'),
  source('Cleo', 'person'),
  source(firm, 'body'),
  source('the Post', 'outlet'),
  source('an aide of the Post', 'unnamed', { outlet: named('the Post') }),
  source('our source', 'unnamed'),
  source('a letter', 'document', { author: named(ana) }),
  source('a film', 'recording'),
  null,
];

/** A value in one case of `many`, else null. */
function inOneOf<T>(many: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: many - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

const dayNumber = fc.integer({ min: 1, max: 6 });
const dayText = dayNumber.map((day) => `2031-03-0${day}`);

function figureOf(low: number, high: number): FigureReading {
  const figure: StatedFigure = {
    text: `${low} to ${high}`,
    measure: { kind: 'count' },
    low: String(low),
    high: String(high),
    mark: null,
    of: null,
    asOf: null,
  };
  return { kind: 'figure', figure };
}

const figure: fc.Arbitrary<FigureReading> = fc.oneof(
  fc.constantFrom<FigureReading>(noFigure, { kind: 'vague', words: 'dozens' }),
  fc.constantFrom(figureOf(5, 5), figureOf(5, 9), figureOf(9, 9), figureOf(40, 40)),
);

const agreed = fc.constantFrom(
  { by: 'Eve', agreedBy: null },
  { by: 'Eve', agreedBy: 'Max' },
  { by: 'Eve', agreedBy: 'Max' },
);

function rowArbitrary(number: number, kind: Evidence['claim']['kind']): fc.Arbitrary<Row> {
  return fc
    .record({
      speaker: fc.constantFrom(...sources),
      quoting: inOneOf(5, fc.constantFrom(named(ana), named('Ben'))),
      principal: inOneOf(5, fc.constantFrom(named(ana), named(firm))),
      stance: fc.constantFrom(
        ...stances,
        ...stances.slice(0, 3),
        'asserts' as const,
        'asserts' as const,
      ),
      part: inOneOf(8, fc.constant('a part')),
      figure: kind === 'quantity' ? figure : fc.constant(noFigure),
      said: fc.oneof(
        { weight: 3, arbitrary: dayNumber },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      late: fc.integer({ min: 0, max: 2 }),
      outlet: fc.constantFrom(...outlets, null),
      relays: fc.subarray(outlets, { maxLength: 1 }),
      repeats: inOneOf(6, fc.integer({ min: 1, max: 8 })),
      takesBack: inOneOf(2, fc.integer({ min: 1, max: 8 })),
      accepted: fc.constantFrom('two', 'two', 'two', 'alone', 'waiting'),
      admitted: fc.boolean(),
      asAuthentic: fc.boolean(),
      published: dayNumber,
      withdrawn: inOneOf(12, agreed),
    })
    .map(
      ({
        said,
        late,
        published,
        accepted,
        admitted,
        asAuthentic,
        repeats,
        takesBack,
        outlet,
        ...row
      }): Row => {
        const day = Math.min(9, (said ?? published) + late);
        return {
          ...row,
          quoting: row.principal ? null : row.quoting,
          id: `r${number}`,
          number,
          knowing: null,
          saidOn: said === null ? null : `2031-03-0${said}`,
          publishedOn: `2031-03-0${day}`,
          outlet,
          articleId: outlet && `${outlet.id} ${day}`,
          repeats: repeats === null || repeats >= number ? null : `r${repeats}`,
          takesBack: takesBack === null || takesBack === number ? null : `r${takesBack}`,
          sameText: [],
          deleted: false,
          acceptance:
            accepted === 'waiting'
              ? null
              : {
                  alone: accepted === 'alone',
                  admitted,
                  asAuthentic,
                  at: Date.UTC(2031, 2, day) + number,
                },
          again: false,
          wordsChanged: false,
        };
      },
    );
}

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
