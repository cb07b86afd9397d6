import { expect, test } from 'vitest';

import { checkTakeBack } from './take-back';

const justNow = { actorId: 'ed', decidedById: 'ed', decidedAt: 0, now: 60_000, isLast: true };

test('the editor who decided takes it back within a minute', () => {
  expect(checkTakeBack(justNow)).toEqual({ ok: true });
});

test.each([
  ['another editor', { actorId: 'eve' }, 'not_allowed'],
  ['a minute and a moment later', { now: 60_001 }, 'expired'],
  ['once something rests on it', { isLast: false }, 'conflict'],
])('refused: %s', (_, change, reason) => {
  expect(checkTakeBack({ ...justNow, ...change })).toMatchObject({ ok: false, reason });
});
