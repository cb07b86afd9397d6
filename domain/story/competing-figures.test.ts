import fc from 'fast-check';
import { expect, test } from 'vitest';

import { groupFigures } from './competing-figures';
import { aFigure } from './statement.builder';
import { notStated, type StoryFigure } from './view';

const soldiers = { counted: 'soldiers', population: 'Kursk region', unit: null };

function of(figure: StoryFigure, counted: Partial<typeof soldiers> = {}) {
  return { ...figure, of: { ...soldiers, ...counted } };
}

test('figures of one thing stand together, the earliest first; others apart', () => {
  const groups = groupFigures([
    of(aFigure('Zelensky', '2024-11-11', 50_000)),
    of(aFigure('Officials', '2024-11-10', 45_000), {
      counted: ' Soldiers',
      population: 'kursk  region',
    }),
    of(aFigure('Officials', '2024-11-10', 11_000), { population: 'Belgorod region' }),
  ]);
  expect(groups.map(({ title, figures }) => [title, figures.map(({ who }) => who)])).toEqual([
    ['soldiers, Kursk region', ['Officials', 'Zelensky']],
    ['soldiers, Belgorod region', ['Officials']],
  ]);
});

test('a voice’s later accepted figure revises its earlier one', () => {
  const [group] = groupFigures([
    of(aFigure('Zelensky', '2024-11-11', 50_000)),
    of(aFigure('Zelensky', '2024-11-12', 59_000)),
    of(aFigure('Zelensky', '2024-11-14', 60_000, { counts: false })),
    of(aFigure('Officials', '2024-11-13', 40_000)),
  ]);
  expect(group?.figures.map(({ revisedTo }) => revisedTo)).toEqual(['59000', null, null, null]);
});

test.each([
  ['the order is open', { said: aFigure('A', '2024-11', 2).said }],
  ['it is about another time', { eventTime: aFigure('A', '2023-01', 2).said }],
  ['it is about a part', { part: 'only the infantry' }],
  ['another said it', { voice: { key: 'B', name: 'B', href: null } }],
])('nothing is revised where %s', (_, other) => {
  const eventTime = aFigure('A', '2024-11', 1).said;
  const [group] = groupFigures([
    of(aFigure('A', '2024-11-11', 1, { eventTime })),
    of(aFigure('A', '2024-11-12', 2, other)),
  ]);
  expect(group?.figures.map(({ revisedTo }) => revisedTo)).toEqual([null, null]);
});

test('two makers that are not stated may be two', () => {
  const voice = { key: notStated, name: 'maker not stated', href: null };
  const [group] = groupFigures([
    of(aFigure('', '2024-11-11', 1, { voice })),
    of(aFigure('', '2024-11-12', 2, { voice })),
  ]);
  expect(group?.figures.map(({ revisedTo }) => revisedTo)).toEqual([null, null]);
});

test('every figure is in exactly one group', () => {
  const row = fc.record({
    who: fc.constantFrom('A', 'B', 'C'),
    day: fc.integer({ min: 10, max: 28 }),
    value: fc.integer({ min: 1, max: 5 }),
    counted: fc.constantFrom('soldiers', 'Soldiers ', 'tanks'),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const figures = rows.map(({ who, day, value, counted }) =>
        of(aFigure(who, `2024-11-${day}`, value), { counted }),
      );
      const groups = groupFigures(figures);
      const grouped = groups.flatMap((group) => group.figures.map(({ id }) => id));
      expect(grouped.toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
    }),
  );
});
