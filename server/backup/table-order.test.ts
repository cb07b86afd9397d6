import { expect, test } from 'vitest';

import { tableOrder } from './table-order';

test('a table comes after those it refers to', () => {
  const references = [
    { from: 'article', to: 'source' },
    { from: 'source', to: 'person' },
    { from: 'source', to: 'source' },
  ];
  const ordered = ['person', 'session', 'source', 'article'];
  expect(tableOrder(['article', 'source', 'session', 'person'], references)).toEqual(ordered);
});

test('a reference to a table that is not asked for is no obstacle', () => {
  expect(tableOrder(['article'], [{ from: 'article', to: 'source' }])).toEqual(['article']);
});

test('a circle is a mistake in the schema', () => {
  const circle = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
  ];
  expect(() => tableOrder(['a', 'b'], circle)).toThrow(/circle: a, b/);
});
