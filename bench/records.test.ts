import { expect, test } from 'vitest';

import { readLine } from '@/interchange/line';

import { randomOf, zipf } from './random';
import { recordsFor } from './records';

test('the same desk comes out every time, in lines that an import takes', () => {
  const lines = [...recordsFor(1000)].map((record) => JSON.stringify(record));
  expect([...recordsFor(1000)].map((record) => JSON.stringify(record))).toEqual(lines);
  for (const line of lines) expect(readLine(line), line).toMatchObject({ ok: true });
  const count = (type: string) => lines.filter((line) => line.includes(`{"type":"${type}"`)).length;
  expect([count('claim'), count('attribution'), count('article'), count('source')]).toEqual([
    1000, 3000, 100, 50,
  ]);
});

test('words are as frequent as Zipf’s law has them', () => {
  const draw = zipf(randomOf(3), 1000);
  const times = new Map<number, number>();
  for (let nth = 0; nth < 50_000; nth++) {
    const rank = draw();
    times.set(rank, (times.get(rank) ?? 0) + 1);
  }
  const upTo = (rank: number) =>
    [...times].reduce((sum, [at, count]) => sum + (at < rank ? count : 0), 0) / 50_000;
  expect(upTo(10)).toBeGreaterThan(0.2);
  expect(upTo(10)).toBeLessThan(0.35);
  expect(upTo(1000)).toBe(1);
});
