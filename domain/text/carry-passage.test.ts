import { describe, expect, test } from 'vitest';

import { type Carried, carryPassages } from './carry-passage';
import { plainText } from './plain-text';
import { type PlainSentence, sentencesIn } from './sentences';

const article = `The bridge over the Elda
Workers closed the bridge over the Elda on Monday. The harbour office said that 1,200 lorries would have to go around by Marn. It is the third closure this year.

“The steel is tired,” said Ida Holm, who heads the office. “We found 37 cracks in March. There was no danger to anybody.” She added that the repairs would cost almost 4 million crowns.

Per Lund, a spokesman for the hauliers, denied that the closure had been agreed with them. “Nobody called us,” he told the Elda Post. Lund did not say how many firms were affected.

Marn has about 8,000 inhabitants and one road. Its mayor, Tove Strand, expects 400 additional lorries a day. She has not answered questions about noise.

A senior official told the Elda Post that the minister knew of the cracks in April. The official asked not to be named. The ministry would not comment on the meeting – nor on its date.

Two years ago Norra closed its own bridge. Norra needed 14 months for the repairs… and spent 9 million crowns. Elda will take 10 to 12 months, the office says.

Police in Sund counted 212 accidents last year. Police in Norra counted 98 accidents last year. “It isn’t the bridge,” said the chief of police. Nobody was killed.

Schools will open an hour later from Thursday. Parents in Marn welcomed the plan. Teachers in Sund rejected it.

What comes next
Nobody knows how long the third closure will last. “I have asked for help,” said Tove Strand. “I got none. Two letters lie unanswered.”

“We read every letter,” the minister, Odd Aas, said on Friday. “We have answered the first.

“The second will not be answered. It came in late.”

The ministry has 60 days.

Trade on the river has fallen by 18 per cent since 2019. Barges carried 51,000 tons in May. Ferries carried 6,400 people in June.`;

function carryPassage(before: string, start: number, end: number, after: string): Carried {
  const [carried] = carryPassages(before, [{ start, end }], after);
  if (!carried) throw new Error('One passage gives one result.');
  return carried;
}

/** Every sentence as a passage, and the first and last half of each. */
function passages(text: string): { start: number; end: number }[] {
  return sentencesIn(text).flatMap(({ at }) => {
    const start = at[0] ?? 0;
    const end = at.at(-1) ?? 0;
    const middle = start + text.slice(start, end).indexOf(' ', Math.floor((end - start) / 2));
    return middle > start
      ? [
          { start, end },
          { start, end: middle },
          { start: middle + 1, end },
        ]
      : [{ start, end }];
  });
}

const all = passages(article);
const paragraphs = article.split('\n\n');
const sentenceTexts = sentencesIn(article).map(({ at }) => article.slice(at[0], at.at(-1)));

function moved(index: number): string {
  return [...paragraphs.toSpliced(index, 1), paragraphs[index] ?? ''].join('\n\n');
}

/** Edits that change no word. */
const harmless: [name: string, edited: string][] = [
  ['spaces doubled', article.replaceAll(' ', '  ')],
  [
    'non-breaking spaces',
    article.replaceAll('1,200 ', '1,200\u00a0').replaceAll(' crowns', '\u00a0crowns'),
  ],
  ['straight quotation marks', article.replaceAll(/[“”]/g, '"').replaceAll('’', "'")],
  ['guillemets', article.replaceAll('“', '«').replaceAll('”', '»')],
  ['long dashes', article.replaceAll('–', '—')],
  ['three dots', article.replaceAll('…', '...')],
  ['more empty lines', article.replaceAll('\n\n', '\n\n\n\n')],
  ['soft hyphens', article.replaceAll('closure', 'clo\u00adsure')],
  ['spaces at line ends', article.replaceAll('\n\n', '  \n\n')],
  ...[...paragraphs.keys()]
    .filter((index) => index > 0)
    .map((index): [string, string] => [`paragraph ${index} moved to the end`, moved(index)]),
  ...[...paragraphs.keys()]
    .filter((index) => index > 1)
    .map((index): [string, string] => [
      `paragraph ${index} merged with the one before`,
      paragraphs
        .map((one, at) => (at === index ? ` ${one}` : at === 0 ? one : `\n\n${one}`))
        .join(''),
    ]),
];

/** Edits that change what a sentence says, made in each sentence where they are possible. */
const changes: [name: string, change: (sentence: string) => string][] = [
  [
    'a number',
    (s) =>
      s.replace(
        /\d[\d,.]*\d|\d/,
        (number) => `${number.startsWith('9') ? 8 : 9}${number.slice(1)}`,
      ),
  ],
  ['a negation added', (s) => s.replace(/\b(would|will|had|has|was|is|were)\b(?! not)/, '$1 not')],
  [
    'a negation taken away',
    (s) =>
      s
        .replace(/ (?:not|no|never)\b/, '')
        .replace('isn’t', 'is')
        .replace('Nobody', 'Somebody'),
  ],
  ['a name', (s) => s.replace(/\b(?:Holm|Lund|Marn|Norra|Sund|Elda|Strand)\b/, 'Vester')],
  [
    'the subject',
    (s) =>
      s.replace(
        /^“?(?:The|A|It|She|Its|Police|Parents|Teachers|Barges|Ferries|Schools|Workers)\b/,
        'Some',
      ),
  ],
  [
    'a number in words',
    (s) =>
      s.replace(/\b(third|Two|first|second|hour)\b/, (word) =>
        word === 'third' ? 'fourth' : 'seventh',
      ),
  ],
  [
    'a name before whom it stands',
    (s) => s.replace(/\b(?:Ida Holm|Per Lund|Tove Strand|Odd Aas)\b/, 'Jo Vester'),
  ],
  ['a hedge', (s) => s.replace(/\b(?:almost|about) /, '')],
  [
    'a verb',
    (s) => s.replace(/\b(said|denied|expects|knew|closed|carried|welcomed|rejected)\b/, 'forgot'),
  ],
  ['a deletion', () => ''],
  ['a word put in', (s) => s.replace(' ', ' reportedly ')],
  ['its last word taken away', (s) => s.replace(/ [^ ]+$/, '.')],
  ['capitals', (s) => s.toUpperCase()],
];

const harmful = sentenceTexts.flatMap((sentence) =>
  changes.flatMap(([name, change]): [string, string][] => {
    const changed = change(sentence);
    return changed === sentence
      ? []
      : [[`${name} in “${sentence.slice(0, 30)}”`, article.replace(sentence, changed)]];
  }),
);
const swapped = sentencesIn(article).flatMap(({ paragraph }, index, all): [string, string][] => {
  const [one, other] = [sentenceTexts[index] ?? '', sentenceTexts[index + 1] ?? ''];
  return all[index + 1]?.paragraph === paragraph
    ? [[`two sentences swapped at ${index}`, article.replace(`${one} ${other}`, `${other} ${one}`)]]
    : [];
});

/** The plain sentence that a position stands in. */
function around(sentences: readonly PlainSentence[], start: number): string | undefined {
  return sentences.find(({ at }) => (at[0] ?? 0) <= start && start < (at.at(-1) ?? 0))?.text;
}

const old = sentencesIn(article);

describe.each([...harmless, ...harmful, ...swapped])('%s', (_, edited) => {
  test('nothing is carried to other words', () => {
    const carried = carryPassages(article, all, edited);
    const sentences = sentencesIn(edited);
    for (const [index, { start, end }] of all.entries()) {
      const now = carried[index];
      if (now?.state !== 'carried') continue;
      expect(plainText(edited.slice(now.start, now.end)).text).toBe(
        plainText(article.slice(start, end)).text,
      );
      expect(around(sentences, now.start)).toBe(around(old, start));
    }
  });
});

test('there are more than 200 edits', () => {
  expect(harmful.length + swapped.length + elsewhere.length).toBeGreaterThan(200);
});

test('the changed sentence itself is never carried', () => {
  for (const [name, edited] of harmful) {
    const left = new Set(sentencesIn(edited).map(({ text }) => text));
    const changed = old
      .filter(({ text }) => !left.has(text))
      .map(({ at }) => ({ start: at[0] ?? 0, end: at.at(-1) ?? 0 }));
    for (const { state } of carryPassages(article, changed, edited)) {
      expect(state, name).not.toBe('carried');
    }
  }
});

/** A change in one sentence that gives another one another speaker, subject or number. */
const elsewhere: [change: [from: string, to: string], words: string][] = [
  [['said Ida Holm', 'said Per Lund'], 'We found 37 cracks in March.'],
  [['said Ida Holm', 'said Per Lund'], 'There was no danger to anybody.'],
  [['said Ida Holm', 'said Per Lund'], 'She added that the repairs would cost'],
  [['Per Lund, a spokesman', 'Ann Lund, a spokesman'], 'Nobody called us'],
  [['Marn has about', 'Sund has about'], 'expects 400 additional lorries'],
  [['A senior official', 'A junior official'], 'The official asked not to be named.'],
  [['said Tove Strand', 'said Odd Aas'], 'I got none.'],
  [['said Tove Strand', 'said Odd Aas'], 'Two letters lie unanswered.'],
  [['Odd Aas, said', 'Ida Holm, said'], 'We have answered the first.'],
  [['Odd Aas, said', 'Ida Holm, said'], 'The second will not be answered.'],
  [['What comes next', 'What came before'], 'Nobody knows how long'],
];

test.each(elsewhere)('what %j means for “%s” is looked at by a person', ([from, to], words) => {
  const start = article.indexOf(words);
  const edited = article.replace(from, to);
  expect(start).toBeGreaterThan(0);
  expect(edited).not.toBe(article);
  expect(carryPassage(article, start, start + words.length, edited).state).toBe('changed');
});

test('at least 95 of 100 passages are carried through edits that change no word', () => {
  const states = harmless.flatMap(([, edited]) => carryPassages(article, all, edited));
  const carried = states.filter(({ state }) => state === 'carried').length;
  expect(carried / states.length).toBeGreaterThanOrEqual(0.95);
});

test.each([
  // What a matcher by likeness moved silently.
  ['50,000 troops stand at the border.', '40,000 troops stand at the border.'],
  ['50,000 troops stand at the border.', 'No 50,000 troops stand at the border.'],
  ['Russia has 50,000 troops there.', 'Ukraine has 50,000 troops there.'],
  [
    'Russia massed troops. The force has 50,000 men.',
    'Ukraine massed troops. The force has 50,000 men.',
  ],
  ['“It was a lie. We know it,” Holm said.', '“It was a lie. We know it,” Lund said.'],
  ['Russia\n\nThe army has 50,000 men.', 'Ukraine\n\nThe army has 50,000 men.'],
  ['Holm spoke first. She said no.', 'Lund spoke first. She said no.'],
])('%s → %s', (before, after) => {
  const last = sentencesIn(before).at(-1)?.at ?? [];
  const quote = before.startsWith('“');
  const [start, end] = quote ? [1, 13] : [last[0] ?? 0, last.at(-1) ?? 0];
  expect(carryPassage(before, start, end, after)).toMatchObject({ state: 'changed' });
});

test('of two equal sentences neither is guessed', () => {
  const before =
    'A fire broke out in Marn. Nobody was hurt. A fire broke out in Sund. Nobody was hurt.';
  const start = before.lastIndexOf('Nobody');
  const after = 'A storm came. Nobody was hurt. Rain fell. Nobody was hurt.';
  expect(carryPassage(before, start, before.length, after).state).toBe('changed');
});

test('what is gone is gone', () => {
  const state = carryPassage('Ferries carried 6,400 people.', 0, 29, 'Nothing of it is left here.');
  expect(state).toEqual({ state: 'gone' });
});
