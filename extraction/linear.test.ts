import { expect, test } from 'vitest';

import { english } from './english/read';
import { languageFor } from './languages/languages';
import { offersFrom } from './offer';

/** What is repeated until the text is long; each kept a tokenizer or a rule busy, or might. */
const families: readonly (readonly [name: string, unit: string])[] = [
  ['hyphens', '-'],
  ['one letter', 'a'],
  ['words of a hundred hyphens', `${'-'.repeat(99)} `],
  ['what looks like mail addresses', 'a.b@c.'],
  ['an opening of speech', 'She wrote that '],
  ['quotations of one letter', '“b” wrote Eva. '],
  ['opening marks', '“So '],
  ['straight marks', '"So '],
  ['brackets', '( wrote '],
  ['names without a verb', 'Eva Lind '],
  ['names and commas', 'Eva, '],
  ['lines of one letter', 'b\n'],
  ['possessives', "Eva's "],
  ['days', 'wrote Monday '],
  ['numbers', 'one 1,000 men wrote '],
  ['pronouns that nobody fits', 'Officials wrote it. She wrote no.\n'],
  ['dashes', '— b'],
  ['combining marks', 'e\u0301'],
  ['an article', 'Eva Lind, the mayor, said on Monday that 40 boats sank. “Yes,” she added.\n'],
];

/** Microseconds of this thread, which no other program's work is counted in. */
function timeOf(text: string, code: string): number {
  const from = process.threadCpuUsage().user;
  const language = languageFor(code);
  if (!language) throw new Error(`no rules for ${code}`);
  offersFrom(language.read(text), { text, publishedOn: '2024-11-12', sources: [] }, language);
  return process.threadCpuUsage().user - from;
}

function expectLinear(unit: string, code: string): void {
  const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  timeOf(text(5_000), code);
  // Memory is cleaned up now and then: the better of two counts.
  const best = (length: number) => Math.min(...[1, 2].map(() => timeOf(text(length), code)));
  const [once, fourTimes] = [best(8_000), best(32_000)];
  // Sixteen times where time grows with the square.
  expect(fourTimes).toBeLessThan(9 * Math.max(once, 15_000));
}

test.each(families)(
  'reading takes time in proportion to the text: %s',
  (_, unit) => expectLinear(unit, 'en'),
  60_000,
);

/** The same in other languages, whose rules are one engine. */
const abroad: readonly (readonly [code: string, unit: string])[] = [
  ['de', 'Eva Lind sagte, dass '],
  ['de', '„So ist es“, sagte Eva. Sie sagte, es sei so. '],
  ['fr', '« b » a dit Eva. '],
  ['fr', 'Selon Eva, '],
  ['es', 'Eva dijo que '],
  ['pt', '“So, '],
  ['it', 'ha detto Eva, '],
  ['pl', '– Tak – powiedziała Eva. – Nie. '],
  ['ru', '— Да, — сказал он. — Нет. '],
  ['ru', '«Да» «'],
  ['uk', "об'"],
  ['sr', 'rekao je '],
  ['tr', '"Evet" dedi. '],
  ['tr', "Eva'nın'"],
  ['ar', 'قال سامي إن '],
];

test.each(abroad)(
  'reading takes time in proportion to the text, in %s: %s',
  (code, unit) => expectLinear(unit, code),
  60_000,
);

test.each(['ar', 'de', 'en', 'es', 'fr', 'it', 'pl', 'pt', 'ru', 'sr', 'tr', 'uk'])(
  'an article of a thousand words is read in a tenth of a second: %s',
  (code) => {
    const units = abroad.filter(([language]) => language === code).map(([, unit]) => unit);
    const unit = units[0] ?? 'Eva Lind said that the ferry sank. ';
    const text = unit.repeat(Math.ceil(1000 / unit.trim().split(/\s+/).length));
    timeOf(text, code);
    expect(Math.min(...[1, 2, 3].map(() => timeOf(text, code)))).toBeLessThan(100_000);
  },
);

test('an encoded picture between two sentences hides neither', () => {
  const picture = Array.from({ length: 100_000 }, (_, at) =>
    'QkFTRTY0+/'.charAt((at * 7) % 10),
  ).join('');
  const text = `Eva Lind said the ferry sank. ${picture} Piet Roos denied that it did.`;
  const read = english.read(text);
  const offers = offersFrom(read, { text, publishedOn: '2024-11-12', sources: [] }, english);
  expect(offers[0]?.speaker?.name).toBe('Eva Lind');
  expect(offers[1]).toMatchObject({ speaker: { name: 'Piet Roos' }, stance: 'denies' });
  expect(read.unread).toEqual([[30, 100_030]]);
});

test('what is too long to be a sentence is not read, and said to be', () => {
  const text = `${'She wrote that '.repeat(200)}\nEva Lind said the ferry sank.`;
  const read = english.read(text);
  expect(read.statements).toHaveLength(1);
  expect(read.unread).toEqual([[0, 2999]]);
});

test('a mark that is never closed does not hide the rest of a long text', () => {
  const text = `He wrote "so. ${'Eva Lind said the ferry sank. '.repeat(100)}`;
  expect(english.read(text).statements.length).toBeGreaterThan(90);
});
