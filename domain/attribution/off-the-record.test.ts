import { expect, test } from 'vitest';

import type { Level } from './level';
import { isOffTheRecord } from './off-the-record';
import type { Decision } from './review-state';

function made(decision: Decision, level: Level, at = 1) {
  return { decision, level, at };
}

test.each([
  ['now', 'off_record', [], true],
  ['now, though accepted openly before', 'off_record', [made('accepted', 'background')], true],
  ['when accepted, and opened since', 'background', [made('accepted', 'off_record')], true],
  [
    'when accepted, and its opening was rejected',
    'background',
    [made('accepted', 'off_record'), made('rejected', 'background')],
    true,
  ],
  [
    'when accepted, and its opening needs changes',
    'background',
    [made('accepted', 'off_record'), made('changes_requested', 'background')],
    true,
  ],
  [
    'once, and accepted openly since',
    'background',
    [made('accepted', 'off_record'), made('accepted', 'background')],
    false,
  ],
  [
    'once, accepted openly since and then rejected',
    'background',
    [
      made('accepted', 'off_record'),
      made('accepted', 'background'),
      made('rejected', 'background'),
    ],
    false,
  ],
  ['never', 'background', [made('accepted', 'background')], false],
] as const)('off the record %s', (_when, level, decisions, expected) => {
  expect(isOffTheRecord({ level, opening: null, decisions })).toBe(expected);
});

test.each([
  ['before anybody decided', [], true],
  ['after an acceptance of what was open once', [made('accepted', 'background', 4)], true],
  ['and that was rejected', [made('rejected', 'background', 6)], true],
  ['and that was accepted', [made('accepted', 'background', 6)], false],
  [
    'and that was accepted, then rejected',
    [made('accepted', 'background', 6), made('rejected', 'background', 7)],
    false,
  ],
] as const)('opened from off the record %s', (_when, decisions, expected) => {
  const opening = { from: 'off_record', at: 5 } as const;
  expect(isOffTheRecord({ level: 'background', opening, decisions })).toBe(expected);
  const lesser = { from: 'deep_background', at: 5 } as const;
  expect(isOffTheRecord({ level: 'background', opening: lesser, decisions })).toBe(false);
});
