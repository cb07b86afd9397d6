import { expect, test } from 'vitest';

import { decodeText } from './decode-text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['UTF-8 that nobody named', utf8('Żółw 👩‍🚀'), null, 'Żółw 👩‍🚀'],
  ['UTF-8 after its mark', utf8('\ufeffŻ'), 'windows-1252', 'Ż'],
  ['what the header names', bytes(0xcf, 0xf0), 'windows-1251', 'Пр'],
  [
    'what the header names over the page',
    bytes(...latin('<meta charset=utf-8>'), 0xcf),
    'windows-1251',
    '<meta charset=utf-8>П',
  ],
  [
    'what the page names',
    bytes(...latin('<meta charset="windows-1251">'), 0xcf),
    null,
    '<meta charset="windows-1251">П',
  ],
  [
    'what the page names in words of old',
    bytes(...latin('<META content="text/html; charset=koi8-r">'), 0xf0),
    null,
    '<META content="text/html; charset=koi8-r">П',
  ],
  ['what no one named and is not UTF-8', bytes(0x93, 0x48, 0x69, 0x94), null, '“Hi”'],
  ['a name that nobody knows', utf8('Ż'), 'klingon', 'Ż'],
  ['UTF-16 after its mark', bytes(0xff, 0xfe, 0x48, 0x00, 0x69, 0x00), null, 'Hi'],
  ['nothing', bytes(), null, ''],
])('%s', (_, input, charset, text) => {
  expect(decodeText(input, charset)).toBe(text);
});
