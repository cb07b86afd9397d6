import { expect, test } from 'vitest';

import { readsLike } from './reads-like';

const text =
  'Norra has 50,000 men. “We are ready,” Aas said.\n\nThe bridge is closed. Nobody knows why.';

test.each([
  ['the same', text, true],
  [
    'other marks and order',
    'Nobody knows why. "We are ready," Aas said.  The bridge is closed.',
    true,
  ],
  [
    'a number and a sentence less',
    text.replace('50', '40').replace(' Nobody knows why.', ''),
    true,
  ],
  ['its beginning alone', 'Norra has 50,000 men. Subscribe to read on.', false],
  ['a wall', 'We value your privacy. Accept all cookies.', false],
])('%s', (_, after, like) => {
  expect(readsLike(text, after)).toBe(like);
});
