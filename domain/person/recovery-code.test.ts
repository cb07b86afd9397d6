import { expect, test } from 'vitest';

import { readCode, recoveryCode, recoveryDigest } from './recovery-code';

const code = recoveryCode(Buffer.from('0123456789'));

test('a recovery code is four groups of four', () => {
  expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
  expect(recoveryDigest(code)).toMatch(/^[0-9a-f]{64}$/);
});

test.each([code, code.toUpperCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `])(
  '%j is read as the same code',
  (typed) => {
    expect(readCode(typed)).toEqual({ kind: 'recovery', code });
  },
);

test.each(['287082', '287 082', ' 287-082 '])('%j is from an app', (typed) => {
  expect(readCode(typed)).toEqual({ kind: 'app', code: '287082' });
});

test.each(['', '28708', '2870821'])('%j is from nowhere', (typed) => {
  expect(readCode(typed).kind).toBe('recovery');
});
