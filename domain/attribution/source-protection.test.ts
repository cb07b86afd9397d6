import { expect, test } from 'vitest';

import { type Level, levels } from './level';
import { checkProtection } from './source-protection';

const named = { kind: 'person', owner: null } as const;
const ours = { kind: 'unnamed', owner: 'ours' } as const;
const theirs = { kind: 'unnamed', owner: 'theirs' } as const;
const speakers = [named, ours, theirs, null];

/** Every combination that is allowed; all others are refused. */
const allowed: [boolean, Level, unknown][] = [
  [false, 'as_published', named],
  [false, 'as_published', theirs],
  [false, 'as_published', null],
  ...speakers.map((speaker): [boolean, Level, unknown] => [true, 'on_record', speaker]),
  [true, 'background', ours],
  [true, 'deep_background', ours],
  [true, 'off_record', ours],
];

const all = [true, false].flatMap((ownReporting) =>
  levels.flatMap((level) => speakers.map((speaker) => ({ ownReporting, level, speaker }))),
);
test.each(all)('own reporting $ownReporting, $level, $speaker', (row) => {
  const expected = allowed.some(
    ([own, level, speaker]) =>
      own === row.ownReporting && level === row.level && speaker === row.speaker,
  );
  expect(checkProtection({ ...row, principal: null }).ok).toBe(expected);
});

test('a principal of ours is no way around it', () => {
  expect(
    checkProtection({
      ownReporting: false,
      level: 'as_published',
      speaker: named,
      principal: ours,
    }),
  ).toMatchObject({ ok: false, fields: { principal: [expect.any(String)] } });
  expect(
    checkProtection({ ownReporting: true, level: 'background', speaker: ours, principal: named })
      .ok,
  ).toBe(true);
});

test('a refusal stands at its field and names the remedy', () => {
  expect(
    checkProtection({ ownReporting: true, level: 'off_record', speaker: named, principal: null }),
  ).toMatchObject({
    reason: 'invalid',
    message:
      'What was said off the record must not name its speaker. Choose or create an unnamed source of ours.',
    fields: { speaker: [expect.any(String)] },
  });
});
