import { expect, test } from 'vitest';

import { mentionBefore } from './mention-before';

function typed(text: string): string | null {
  return mentionBefore(text, text.length);
}

test('an @ begins a name, which may have several parts', () => {
  expect(typed('@An')).toBe('An');
  expect(typed('Ask @Ann Le')).toBe('Ann Le');
  expect(typed('(@zoë')).toBe('zoë');
});

test('nothing begins in an address, after a line’s end or far from the @', () => {
  expect(typed('@')).toBeNull();
  expect(typed('ann@exam')).toBeNull();
  expect(typed('@Ann\nLee')).toBeNull();
  expect(typed(`@Ann ${'x'.repeat(60)}`)).toBeNull();
});

test('only what stands before the caret counts', () => {
  expect(mentionBefore('@Ann Lee', 4)).toBe('Ann');
  expect(mentionBefore('So @Ann', 2)).toBeNull();
});
