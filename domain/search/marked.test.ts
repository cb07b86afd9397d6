import { expect, test } from 'vitest';

import { markedParts, markStart, markStop, markWords } from './marked';

test('a text with marks is taken apart', () => {
  expect(markedParts(`The ${markStart}bridge${markStop} opens.`)).toEqual([
    { text: 'The ', hit: false },
    { text: 'bridge', hit: true },
    { text: ' opens.', hit: false },
  ]);
  expect(markedParts('Nothing.')).toEqual([{ text: 'Nothing.', hit: false }]);
  expect(markedParts('')).toEqual([]);
});

test('a name is marked where it is met in another spelling', () => {
  expect(markWords('Volodymyr Zelensky', ['Zelenskiy'])).toEqual([
    { text: 'Volodymyr', hit: false },
    { text: ' ', hit: false },
    { text: 'Zelensky', hit: true },
  ]);
});
