import { expect, test } from 'vitest';

import type { Level } from './level';
import { isOffTheRecord } from './off-the-record';
import type { Decision } from './review-state';

function made(decision: Decision, level: Level) {
  return { decision, level };
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
  expect(isOffTheRecord({ level, decisions })).toBe(expected);
});
