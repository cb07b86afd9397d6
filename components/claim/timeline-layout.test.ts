import { expect, test } from 'vitest';

import { edtfBounds } from '@/domain/time/edtf';

import { layOutTimeline, type TimelineRow } from './timeline-layout';

function row(said: string, published: string): TimelineRow {
  return {
    id: said,
    label: 'The Kremlin',
    href: '#',
    stance: 'denies',
    counts: true,
    said: edtfBounds(said),
    published: edtfBounds(published),
  };
}

test('later days stand further right, and a long gap is pressed together', () => {
  const { lanes, event } = layOutTimeline(edtfBounds('2024-01-07'), [
    row('2024-11-10', '2024-11-12'),
    row('2024-11-11', '2024-11-12'),
  ]);
  const [first, second] = lanes.map(({ saidAt }) => saidAt?.at ?? NaN);
  expect(event?.at).toBeLessThan(first ?? NaN);
  expect(first).toBeLessThan(second ?? NaN);
  const gap = (first ?? NaN) - (event?.at ?? NaN);
  const oneDay = (second ?? NaN) - (first ?? NaN);
  expect(gap).toBeGreaterThan(oneDay);
  expect(gap).toBeLessThan(20 * oneDay);
  expect(lanes[0]?.publishedAt).toBeGreaterThan(second ?? NaN);
});

test('a time stands at its last day, its stretch at the first or open', () => {
  const { lanes } = layOutTimeline(null, [
    row('2024-11-03/2024-11-10', '2024-11-10'),
    row('../2024-11-10', '2024-11-10'),
  ]);
  expect(lanes[0]?.saidAt?.from).toBeLessThan(lanes[0]?.saidAt?.at ?? NaN);
  expect(lanes[1]?.saidAt).toEqual({ at: lanes[0]?.saidAt?.at, from: null });
});

test('what was published on the day on which it was said has no second mark', () => {
  const { lanes } = layOutTimeline(null, [row('2024-11-10', '2024-11-10')]);
  expect(lanes[0]).toMatchObject({ publishedAt: null, saidAt: { at: 48 } });
});

test('a label stands where it has room, else in a line of its own', () => {
  const { lanes } = layOutTimeline(null, [
    row('2024-11-01', '2024-11-01'),
    row('2024-11-10', '2024-11-10'),
    row('2024-11-01', '2024-11-10'),
    row('2024-11-01/2024-11-02', '2024-11-02'),
    row('../2024-11-10', '2024-11-10'),
  ]);
  expect(lanes.map(({ labelPlace }) => labelPlace)).toEqual([
    'right',
    'left',
    'above',
    'right',
    'left',
  ]);
});

test('ticks name days, the year once, and keep apart from each other', () => {
  const days = Array.from(
    { length: 20 },
    (_, index) => `2024-11-${String(index + 1).padStart(2, '0')}`,
  );
  const { ticks } = layOutTimeline(
    null,
    days.map((said) => row(said, said)),
  );
  expect(ticks.map(({ label }) => label)).toEqual([
    '1 Nov 2024',
    '5 Nov',
    '9 Nov',
    '13 Nov',
    '17 Nov',
  ]);
});
