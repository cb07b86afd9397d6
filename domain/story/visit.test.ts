import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type StoryVisit, visitAt } from './visit';

const minute = 60_000;

test('the first visit has nothing before it, however often the page is read anew', () => {
  const first = visitAt(null, 0);
  expect(first.sinceAt).toBeNull();
  expect(visitAt(first, 10 * minute).sinceAt).toBeNull();
});

test('a later visit tells what changed since the last look of the one before', () => {
  const looked = visitAt(visitAt(null, 0), 10 * minute);
  expect(visitAt(looked, 41 * minute)).toEqual({ openedAt: 41 * minute, sinceAt: 10 * minute });
  expect(visitAt(looked, 40 * minute).sinceAt).toBeNull();
});

test('reading the page anew takes nothing away', () => {
  const later = visitAt(visitAt(null, 0), 300 * minute);
  expect(visitAt(later, 320 * minute)).toEqual({ openedAt: 320 * minute, sinceAt: 0 });
});

test('since never runs backwards nor passes the last look', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 })), (pauses) => {
      let now = 0;
      let visit: StoryVisit | null = null;
      for (const pause of pauses) {
        now += pause * minute;
        const next: StoryVisit = visitAt(visit, now);
        expect(next.sinceAt ?? 0).toBeGreaterThanOrEqual(visit?.sinceAt ?? 0);
        expect(next.sinceAt ?? 0).toBeLessThanOrEqual(visit?.openedAt ?? 0);
        visit = next;
      }
    }),
  );
});
