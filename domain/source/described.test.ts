import { describe, expect, it } from 'vitest';

import { describedPeople } from './described';

describe('how many people a description stands for', () => {
  it.each([
    ['a senior Ukrainian official', 1],
    ['An official from Kiev', 1],
    ['another Ukrainian official', 1],
    ['US officials', 2],
    ['several people who know of the conversation', 2],
    ['people familiar with the matter', 2],
    ['three  diplomats', 3],
  ])('“%s”: %d', (text, people) => {
    expect(describedPeople(text)).toBe(people);
  });

  it.each(['the Kremlin', 'Dmitry Peskov', 'Anna Berg', 'The Washington Post', 'Onega', ''])(
    '“%s” is a name',
    (text) => {
      expect(describedPeople(text)).toBeNull();
    },
  );
});
