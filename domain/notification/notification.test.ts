import { describe, expect, test } from 'vitest';

import { byDay } from './by-day';
import { kindsFor } from './choices';
import { notificationKinds, wantsMail } from './kind';
import { noticeWords } from './words';

describe('a notice in words', () => {
  test('says who did what to which', () => {
    const told = { by: 'Ann Lee', about: 'C-1042/3' };
    expect(noticeWords({ kind: 'mentioned', ...told })).toBe('Ann Lee mentioned you on C-1042/3');
    expect(noticeWords({ kind: 'reopened', ...told })).toBe(
      'C-1042/3 was changed after you signed it off',
    );
  });

  test.each(notificationKinds)('%s reads well without a person or a claim', (kind) => {
    const words = noticeWords({ kind, by: null, about: null });
    expect(words).toMatch(/^[a-zA-Z]/);
    expect(words).not.toMatch(/null|undefined/);
  });
});

describe('by mail', () => {
  test('comes what was chosen, otherwise what the kind says', () => {
    expect(wantsMail('mentioned', null)).toBe(true);
    expect(wantsMail('mentioned', false)).toBe(false);
    expect(wantsMail('commented', null)).toBe(false);
    expect(wantsMail('commented', true)).toBe(true);
  });

  test('journalists choose among what they are ever told, editors among all', () => {
    expect(kindsFor('journalist')).toContain('changes_requested');
    expect(kindsFor('journalist')).not.toContain('verdict_to_confirm');
    expect(kindsFor('editor')).toEqual([...notificationKinds]);
    expect(kindsFor('admin')).toEqual([...notificationKinds]);
  });
});

test('notices are grouped by day, in their order', () => {
  const notices = ['2026-11-24T10:00:00Z', '2026-11-24T00:00:00Z', '2026-11-23T23:59:59Z'];
  expect(byDay(notices.map((at) => ({ at }))).map(({ day, items }) => [day, items.length])).toEqual(
    [
      ['2026-11-24', 2],
      ['2026-11-23', 1],
    ],
  );
});
