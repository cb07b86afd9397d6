import { expect, test } from 'vitest';

import { otherNames } from './other-names';
import { vocabularyOf } from './vocabulary';

test('the words of texts and names, each once, without accents', () => {
  expect(vocabularyOf(['Talks in Kyiv began; 50,000 men in Kyïv.'], ['Łukasz Żak'])).toEqual([
    { word: 'began', named: false },
    { word: 'kyiv', named: true },
    { word: 'lukasz', named: true },
    { word: 'men', named: false },
    { word: 'talks', named: false },
    { word: 'zak', named: true },
  ]);
});

test('a capital at the beginning of a sentence makes no name', () => {
  const named = (text: string) =>
    vocabularyOf([text], [])
      .filter((word) => word.named)
      .map(({ word }) => word);
  expect(named('Troops left. Fighting stopped in Kursk, Putin said.')).toEqual(['kursk', 'putin']);
});

test('a word of a name is found in the other names of the same source', () => {
  const president = ['Volodymyr Zelensky', 'Vladimir Zelenskiy', 'Zelenskyy'];
  expect(otherNames('Zelenskiy', president)).toEqual(['zelensky', 'zelenskyy']);
  expect(otherNames('zelenskij', president)).toEqual(['zelensky', 'zelenskiy', 'zelenskyy']);
  expect(otherNames('Putin', president)).toEqual([]);
  expect(otherNames('Kiev', ['Kyiv', 'Kiev'])).toEqual(['kyiv']);
  expect(otherNames('Peking', ['Beijing', 'Peking'])).toEqual(['beijing']);
});
