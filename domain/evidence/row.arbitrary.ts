import fc from 'fast-check';

import { stances } from '../attribution/stance';
import type { FigureReading, StatedFigure } from '../quantity/stated-figure';
import { noFigure } from '../quantity/stated-figure';
import type { Evidence, Named, Row, Source, SourceKind } from './records';

export const named = (id: string): Named => ({ id, name: id });
const source = (id: string, kind: SourceKind, more: Partial<Source> = {}): Source => ({
  ...named(id),
  kind,
  outlet: null,
  author: null,
  authentic: null,
  ...more,
});

// A small world, in which the same people, outlets and days come up again and again.
export const [ana, firm] = ['Ana', 'the firm'];
export const outlets = ['the Post', 'the Wire', 'the Echo'].map(named);
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
export function inOneOf<T>(many: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: many - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

export const dayNumber = fc.integer({ min: 1, max: 6 });
export const dayText = dayNumber.map((day) => `2031-03-0${day}`);

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

export const agreed = fc.constantFrom(
  { by: 'Eve', agreedBy: null },
  { by: 'Eve', agreedBy: 'Max' },
  { by: 'Eve', agreedBy: 'Max' },
);

export function rowArbitrary(number: number, kind: Evidence['claim']['kind']): fc.Arbitrary<Row> {
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
