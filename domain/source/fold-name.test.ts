import { expect, test } from 'vitest';

import { foldName } from './fold-name';

test.each([
  ['Łukasz O’Neill-Żak', 'lukasz oneill zak'],
  ['  Gerhard   Schröder ', 'gerhard schroder'],
  ['Søren Æbelø', 'soren aebelo'],
  ['Володимир Зеленський', 'volodimir zelenskii'],
  ['Щорс', 'shchors'],
  ['Weiß & Co.', 'weiss co'],
  ['İstanbul', 'istanbul'],
  ['金正恩', '金正恩'],
  ['!!!', '!!!'],
])('%s is looked up as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded);
  expect(foldName(folded)).toBe(folded);
});
