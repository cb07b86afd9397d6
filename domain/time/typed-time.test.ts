import { describe, expect, test } from 'vitest';

import { readDay } from './read-day';
import { typedTime } from './typed-time';

describe('a time in an edit form', () => {
  test.each(['2024-11-10', '2024-11', '2024-11-10~', '../2024-11-12', '2024-11-12T06:10:00+01:00'])(
    '%s comes back as it was',
    (edtf) => {
      expect(readDay(typedTime(edtf))).toEqual({ ok: true, edtf });
    },
  );

  test('a plain day is shown in words', () => {
    expect(typedTime('2024-11-10')).toBe('10 Nov 2024');
  });
});
