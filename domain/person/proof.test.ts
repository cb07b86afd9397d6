import { expect, test } from 'vitest';

import { proofFor } from './proof';

const at = (minute: number, second = 0) => new Date(Date.UTC(2024, 10, 12, 10, minute, second));

test('nobody is asked again within ten minutes', () => {
  expect(proofFor(at(0), at(0), true)).toBe('nothing');
  expect(proofFor(at(0), at(9, 59), true)).toBe('nothing');
});

test('after ten minutes password and, where there is one, second factor are asked', () => {
  expect(proofFor(at(0), at(10), false)).toBe('password');
  expect(proofFor(at(0), at(10), true)).toBe('password_and_code');
});
