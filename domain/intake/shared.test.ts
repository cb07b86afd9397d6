import { expect, test } from 'vitest';

import { readShared } from './shared';

test('a bookmark brings address, title and selected words', () => {
  expect(
    readShared({
      address: 'https://a.example/1',
      title: ' A \n title ',
      selection: 'Some\r\nwords.',
    }),
  ).toEqual({ address: 'https://a.example/1', title: 'A title', selection: 'Some\nwords.' });
});

test('a telephone brings the address among the words', () => {
  expect(readShared({ title: 'A title', selection: 'Read this https://a.example/1' })).toEqual({
    address: 'https://a.example/1',
    title: 'A title',
    selection: 'Read this',
  });
  expect(readShared({ selection: 'https://a.example/1' })).toEqual({
    address: 'https://a.example/1',
  });
});

test('what fits no field is left out', () => {
  expect(readShared({ address: 'javascript:alert(1)', title: '\u0001', selection: '' })).toEqual(
    {},
  );
  expect(readShared({ address: ['https://a.example/', 'x'], title: 'x'.repeat(900) })).toEqual({
    address: 'https://a.example/',
    title: 'x'.repeat(500),
  });
  expect(readShared({})).toEqual({});
});
