import fc from 'fast-check';
import { expect, test } from 'vitest';

import { base32, codeOfStep, keyAddress, stepAt, stepOfCode } from './totp';

const secret = Buffer.from('12345678901234567890');

// RFC 6238, appendix B (SHA-1), its eight digits cut to the six that apps show.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('the code %i seconds after 1970 is %s', (seconds, code) => {
  expect(codeOfStep(secret, stepAt(new Date(seconds * 1000)))).toBe(code);
});

// RFC 4648, section 10, without padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%j in base 32 is %j', (text, expected) => {
  expect(base32(Buffer.from(text))).toBe(expected);
});

const now = new Date('2024-11-12T10:00:00Z');
const present = stepAt(now);
const read = (code: string, lastStep = 0) => stepOfCode(secret, code, { now, lastStep });

test('the codes of half a minute before and after are taken, older ones are not', () => {
  for (const step of [-1, 0, 1]) expect(read(codeOfStep(secret, present + step))).not.toBeNull();
  for (const step of [-2, 2]) expect(read(codeOfStep(secret, present + step))).toBeNull();
});

test('a code works once, and none from before it', () => {
  const code = codeOfStep(secret, present);
  expect(read(code, present - 1)).toBe(present);
  expect(read(code, present)).toBeNull();
  expect(read(codeOfStep(secret, present - 1), present)).toBeNull();
});

test('no other text passes', () => {
  const right = [-1, 0, 1].map((step) => codeOfStep(secret, present + step));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{6}$/)), (code) => {
      fc.pre(!right.includes(code));
      expect(read(code)).toBeNull();
    }),
  );
});

test('the address names the account', () => {
  expect(keyAddress(secret, 'ann@example.org')).toBe(
    'otpauth://totp/Onrecord:ann%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Onrecord',
  );
});
