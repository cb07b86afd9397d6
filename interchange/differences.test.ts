import { expect, test } from 'vitest';

import { differences } from './differences';

const desk = {
  type: 'source',
  externalId: 's-1',
  kind: 'person',
  name: 'Ida Holm',
  note: 'pilot',
  aliases: [{ name: 'I. Holm', language: 'da' }],
};

test.each([
  [{ name: 'Ida Holm' }, []],
  [{ note: 'poet', kind: 'person' }, ['note']],
  [{ aliases: [{ name: 'I. Holm' }, { name: 'Ida Holm' }] }, []],
  [{ aliases: [{ name: 'Captain Holm' }] }, ['aliases']],
  [{ official: false, held: true }, ['held']],
])('a file that says %j differs in %j', (said, fields) => {
  expect(differences({ type: 'source', externalId: 's-1', ...said }, desk)).toEqual(fields);
});

test('lists differ by their length and by what each part says', () => {
  const row = { passages: [{ words: 'It sank.', start: 4, form: 'direct' }], tags: ['sea'] };
  expect(differences({ passages: [{ words: 'It sank.' }] }, row)).toEqual([]);
  expect(differences({ passages: [{ words: 'It sinks.' }], tags: ['sea', 'ice'] }, row)).toEqual([
    'passages',
    'tags',
  ]);
  expect(differences({ tags: [] }, row)).toEqual(['tags']);
});
