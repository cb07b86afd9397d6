import { expect, test } from 'vitest';

import { aSpokenClaim, aStatement } from '@/domain/story/statement.builder';

import { layOutStory } from './timeline-layout';

test('claims stand by their first time, events and statements on one axis', () => {
  const { lanes } = layOutStory(
    [aSpokenClaim('C-1', '2024-11-09'), aSpokenClaim('C-2', '2024-11-01'), aSpokenClaim('C-3')],
    [
      aStatement('C-1', 'A', '2024-11-10'),
      aStatement('C-2', 'A', '2024-11-12'),
      aStatement('C-3', 'A', '2024-11-05'),
    ],
  );
  expect(lanes.map(({ claim }) => claim.id)).toEqual(['C-2', 'C-3', 'C-1']);
  const [second, , first] = lanes;
  expect(first?.event?.at).toBeLessThan(first?.marks[0]?.at ?? NaN);
  expect(second?.event?.at).toBeLessThan(first?.event?.at ?? NaN);
  expect(second?.marks[0]?.at).toBeGreaterThan(first?.marks[0]?.at ?? NaN);
});

test('a claim without any time has no lane', () => {
  expect(layOutStory([aSpokenClaim('C-1')], []).lanes).toEqual([]);
});

test('what would cover each other stands in rows, the same stance is one mark with a number', () => {
  const { lanes } = layOutStory(
    [aSpokenClaim('C-1')],
    [
      aStatement('C-1', 'A', '2024-11-10'),
      aStatement('C-1', 'B', '2024-11-10'),
      aStatement('C-1', 'C', '2024-11-10', { counts: false }),
      aStatement('C-1', 'D', '2024-11-10', { stance: 'denies' }),
      aStatement('C-1', 'A', '2024-11-30'),
    ],
  );
  const [lane] = lanes;
  expect(lane?.marks.map(({ stance, counts, count, row }) => [stance, counts, count, row])).toEqual(
    [
      ['asserts', true, 2, 0],
      ['asserts', false, 1, 1],
      ['denies', true, 1, 2],
      ['asserts', true, 1, 0],
    ],
  );
  expect(lane?.rows).toBe(3);
});
