import { expect, test } from 'vitest';

import { english } from './english/read';
import { newSpelling } from './new-spelling';
import { type Offer, offersFrom } from './offer';
import type { KnownSource } from './suggestion';

const sources: KnownSource[] = [
  { id: 'h', kind: 'person', name: 'Oleksandra Hrytsenko', aliases: [] },
  { id: 'b', kind: 'organization', name: 'Central Bank of Norland', aliases: [] },
];

/** What is offered of a text published on a Tuesday. */
function offers(text: string): Offer[] {
  return offersFrom(english.read(text), { text, publishedOn: '2026-03-10', sources }, english);
}

function words(text: string, { passages }: Offer): string[] {
  return passages.map(([start, end]) => text.slice(start, end));
}

test('two bodies that are joined are two, each with a key of its own', () => {
  const text =
    'The army has moved 3.000 soldiers to the coast, US and Norland officials told The Harbour Times.';
  const [first, second, ...more] = offers(text);
  expect([first?.speaker?.name, second?.speaker?.name]).toEqual([
    'US officials',
    'Norland officials',
  ]);
  expect(first?.speaker).toMatchObject({ kind: 'unnamed', unnamed: { count: 2 } });
  expect(second?.key).toBe(`${first?.key}.1`);
  expect(more).toEqual([]);
});

test('a figure that a sentence takes for granted has no maker, and is not the speaker’s', () => {
  const text =
    'Norland said last Sunday that it met some of the roughly 11.000 foreign soldiers deployed on the coast.';
  const [said, granted] = offers(text);
  expect(said).toMatchObject({ speaker: { name: 'Norland' }, figure: null });
  expect(granted).toMatchObject({
    speaker: null,
    rule: 'figure taken for granted',
    claim: { counted: 'foreign soldiers' },
    figure: {
      readings: [
        { low: '11000', high: '11000', qualifier: 'about' },
        { low: '11', high: '11', qualifier: 'about' },
      ],
    },
  });
  expect(words(text, granted!)).toEqual(['roughly 11.000 foreign soldiers deployed on the coast']);
  expect(granted?.key).toMatch(/^f\d+$/);
});

test.each([
  // The claim is what is denied, affirmatively.
  [
    'The palace dismissed reports that Ida Holm had met Per Lund as “pure invention.”',
    'Ida Holm had met Per Lund',
  ],
  ['Ida Holm said that the meeting did not happen.', 'The meeting happened'],
  ['“There was no meeting,” Ida Holm said.', 'There was a meeting'],
  // The question, where the answer alone tells nothing.
  [
    'Asked if Per Lund plans to resign, Ida Holm said: “There are no plans for now.”',
    'Per Lund plans to resign',
  ],
  [
    'When asked about the alleged meeting with Per Lund, Ida Holm said: “We do not comment on meetings.”',
    'There was a meeting with Per Lund',
  ],
  // He and I are the speaker, a surname is the name in full.
  [
    'Per Lund has resigned. Ida Holm said that she would follow Lund.',
    'Ida Holm would follow Per Lund',
  ],
  ['“I hope that the bridge opens,” Ida Holm said.', 'Ida Holm hopes that the bridge opens'],
  ['Ida Holm said that it rained in May.', 'It rained in May'],
  ['Ida Holm criticized the plan in an interview with Reuters.', 'Ida Holm criticized the plan'],
  // Figures compete on one claim, which names none of them.
  [
    'Ida Holm said that the army fights almost 50.000 soldiers on the coast.',
    'The army fights tens of thousands of soldiers on the coast',
  ],
  ['Ida Holm declined to comment.', ''],
  // "He" in a quotation is the one person whom it named before.
  ['“Where is Lund? He sold his boat,” Ida Holm said.', 'Lund sold his boat'],
  ['“Where are Lund and Roe? He sold his boat,” Ida Holm said.', 'He sold his boat'],
])('the claim of: %s', (text, statement) => {
  expect(offers(text).at(-1)?.claim.statement ?? '').toBe(statement);
});

test.each([
  ['“We wait,” Ida Holm said. “The bridge is closed.”', ['We wait', 'The bridge is closed.']],
  ['Ida Holm called the plan “a joke”.', ['called the plan “a joke”']],
  ['It was a gift, which Ida Holm said could be sold.', ['which Ida Holm said could be sold']],
])('the passages of: %s', (text, passages) => {
  expect(offers(text).flatMap((offer) => words(text, offer))).toEqual(passages);
});

test('what the reporter makes of it, and tells in passing, is nobody’s word', () => {
  const inference = 'An official said that it would take months, suggesting that the end is near.';
  expect(offers(inference)).toHaveLength(1);
  const passing = 'Ida Holm said that it rained, apparently to Per Lund, who proposed a truce.';
  expect(offers(passing).map(({ speaker }) => speaker?.name)).toEqual(['Ida Holm']);
});

test.each([
  ['The palace said that such a call did not happen.', true],
  ['“There was no conversation,” Ida Holm said.', true],
  ['When asked about the alleged call with Per Lund, Ida Holm said: “We do not comment.”', false],
  ['Ida Holm said that the bridge was closed.', false],
])('is about what was told before: %s', (text, refersBack) => {
  expect(offers(text)[0]?.claim).toMatchObject({ refersBack });
});

test.each([
  ['An aide said that Ida Holm recently spoke with Per Lund.', ['Ida Holm', 'Per Lund']],
  ['The palace dismissed reports that Ida Holm had met Per Lund.', ['Ida Holm', 'Per Lund']],
  ['An aide said that Ida Holm and Per Lund had talked by telephone.', ['Ida Holm', 'Per Lund']],
  ['An aide said that Ida Holm called Per Lund’s plan a joke.', []],
  ['An aide said that Ida Holm called Per Lund a liar.', []],
  ['An aide said that Ida Holm met the mayor.', []],
  ['An aide said that the bridge was closed.', []],
])('who took part in: %s', (text, tookPart) => {
  expect(offers(text)[0]?.claim).toMatchObject({ tookPart });
});

test('a number in a name counts nothing', () => {
  const [only] = offers('Ida Holm said that bridge 29 would open in May.');
  expect(only).toMatchObject({ figure: null, claim: { statement: 'Bridge 29 would open in May' } });
});

test('the wish not to be named is no statement', () => {
  const text =
    '“We wait,” the official told Reuters, who asked to remain anonymous because of the talks.';
  expect(offers(text).map((offer) => words(text, offer))).toEqual([['We wait']]);
});

test('an office in small letters has a spokesman too, and a name ends with its sentence', () => {
  const text = [
    'The spokesman of the palace, Per Lund, said that it rained.',
    'It had rained before, Lund told The Harbour Times.',
    'Norland said that it snowed.',
  ].join('\n\n');
  expect(offers(text).map(({ speaker, principal }) => [speaker?.name, principal?.name])).toEqual([
    ['Per Lund', 'the palace'],
    ['Per Lund', 'the palace'],
    ['Norland', undefined],
  ]);
});

test('the day goes on through a paragraph, and the next day is the one after', () => {
  const goesOn = [
    'Ida Holm said yesterday that the bridge was closed. “It is not safe,” she said.',
    '“It was never safe,” Holm said.',
  ].join('\n');
  expect(offers(goesOn).map(({ saidOn }) => saidOn?.edtf ?? null)).toEqual([
    '2026-03-09',
    '2026-03-09',
    null,
  ]);
  const next = 'After they met on Wednesday, Ida Holm said the next day that it was over.';
  expect(offers(next)[0]?.saidOn?.edtf).toBe('2026-03-05');
});

test('who first reported it has the words and not the day of the source', () => {
  const text =
    'A Reuters source said on Sunday that the crane fell, which was first reported by the Harbour Times, citing unnamed officials.';
  const [source, report] = offers(text);
  expect(source).toMatchObject({ saidOn: { edtf: '2026-03-08' } });
  expect(report).toMatchObject({ saidOn: null, claim: { statement: 'The crane fell' } });
});

test('a known person is found by surname, an office by its whole name alone', () => {
  expect(offers('Gritsenko said it rained.')[0]?.speaker?.sourceId).toBeNull();
  expect(offers('Hrytsenka said it rained.')[0]?.speaker).toMatchObject({
    sourceId: 'h',
    written: 'Hrytsenka',
  });
  expect(offers('Norland said it rained.')[0]?.speaker?.sourceId).toBeNull();
});

test('a spelling is new unless a name ends in it', () => {
  const known = { name: 'Oleksandra Hrytsenko', aliases: ['The Mayor'] };
  expect(newSpelling('Hrytsenka', known)).toBe('Hrytsenka');
  for (const written of ['Hrytsenko', 'Oleksandra Hrytsenko', 'the Mayor', null]) {
    expect(newSpelling(written, known)).toBeNull();
  }
});
