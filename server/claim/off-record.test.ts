import { expect, test } from 'vitest';

import type { Level } from '@/domain/attribution/level';
import type { Decision } from '@/domain/attribution/review-state';
import type { SignedContent } from '@/domain/attribution/signed-content';
import type { DecisionRecord } from '@/domain/claim/evidence';

import { isOffTheRecord } from './off-record';

const content = (level: Level) => ({ level }) as SignedContent;

function made(decision: Decision, level: Level, digest = 'one'): DecisionRecord {
  return { decision, digest, level, at: 0, content: content(level) };
}

test.each([
  ['now', 'off_record', [], true],
  ['now, though accepted openly before', 'off_record', [made('accepted', 'background')], true],
  ['when accepted, and opened since', 'background', [made('accepted', 'off_record')], true],
  [
    'once, and accepted openly since',
    'background',
    [made('accepted', 'off_record'), made('accepted', 'background')],
    false,
  ],
  ['never', 'background', [made('accepted', 'background')], false],
] as const)('off the record %s', (_when, level, decisions, expected) => {
  expect(isOffTheRecord({ present: content(level), decisions })).toBe(expected);
});
