import { expect, test } from 'vitest';

import { english } from './english/read';
import { suggest } from './suggest';
import type { KnownSource } from './suggestion';

const minister: KnownSource = {
  id: 'm',
  kind: 'person',
  name: 'Oleksandra Hrytsenko',
  aliases: ['Oleksandra Gritsenko'],
};

/** What is found in a text published on a Tuesday, in short. */
function found(text: string, sources: KnownSource[] = []) {
  return suggest({ text, publishedOn: '2026-03-10', sources }, english).map((one) => ({
    who: one.speaker?.name ?? null,
    known: one.speaker?.sourceId ?? null,
    cue: one.cue.map((span) => text.slice(...span)).join(' … '),
    words: one.content.map((span) => text.slice(...span)).join(' … '),
    stance: one.stance,
    relays: one.relays.map(({ name }) => name),
    principal: one.principal?.name ?? null,
    unnamed: one.speaker?.unnamed ?? null,
    saidOn: one.saidOn?.edtf ?? null,
    kind: one.kind,
    rule: one.rule,
    direct: one.direct,
    figures: one.quantities.map(({ readings }) => readings.map(({ figure }) => figure)),
  }));
}

test.each([
  // Who speaks first
  ['Mayor Ida Holm said that the bridge was closed.', 'Ida Holm', 'that the bridge was closed'],
  ['Mayor Ida Holm said the bridge was closed.', 'Ida Holm', 'the bridge was closed'],
  ['Ida Holm, the mayor, said: “The bridge is closed.”', 'Ida Holm', '“The bridge is closed.”'],
  ['Ida Holm told Reuters that it rained.', 'Ida Holm', 'that it rained'],
  ['Ida Holm called for a new bridge.', 'Ida Holm', 'a new bridge'],
  // Words first
  ['“The bridge is closed,” Ida Holm said.', 'Ida Holm', '“The bridge is closed,”'],
  ['“The bridge is closed,” said Ida Holm, the mayor.', 'Ida Holm', '“The bridge is closed,”'],
  ['The bridge is closed, Ida Holm said on Monday.', 'Ida Holm', 'The bridge is closed'],
  ['The bridge was closed, according to Ida Holm.', 'Ida Holm', 'The bridge was closed'],
  ['According to Ida Holm, the bridge was closed.', 'Ida Holm', 'the bridge was closed'],
  [
    '“We wait,” Ida Holm said. “The bridge is closed.”',
    'Ida Holm',
    '“We wait,” … “The bridge is closed.”',
  ],
])('%s', (text, who, words) => {
  expect(found(text)[0]).toMatchObject({ who, words, kind: 'speech' });
});

test('the reporter’s own voice is nobody’s word', () => {
  expect(found('The bridge was closed on Monday. Traffic stood still for hours.')).toEqual([]);
});

test('what is told inside of somebody’s words is not told twice', () => {
  const [only, ...more] = found('Ida Holm said that Per Lund had denied the report.');
  expect(only?.words).toBe('that Per Lund had denied the report');
  expect(more).toEqual([]);
});

test.each([
  ['Ida Holm denied that the bridge was closed.', 'denies'],
  ['Ida Holm dismissed reports that the bridge was closed.', 'denies'],
  ['Ida Holm rejected the plan for a bridge.', 'asserts'],
  ['Ida Holm said that the meeting did not take place.', 'denies'],
  ['“That is completely false,” Ida Holm said.', 'denies'],
  ['“There was no meeting,” Ida Holm said.', 'denies'],
  ['Ida Holm said that she would not resign.', 'asserts'],
  ['Ida Holm confirmed that the bridge was closed.', 'confirms'],
  ['Ida Holm did not confirm that the bridge was closed.', 'declines_to_comment'],
  ['Ida Holm declined to comment on the bridge.', 'declines_to_comment'],
  ['“We do not comment on meetings,” Ida Holm said.', 'declines_to_comment'],
  ['Ida Holm refused to rule out a closure.', 'declines_to_comment'],
  ['Ida Holm did not immediately respond to a request for comment.', 'did_not_respond'],
  ['Ida Holm questioned whether the bridge was closed.', 'questions'],
  ['Ida Holm expressed doubt that the bridge was closed.', 'questions'],
])('stance: %s', (text, stance) => {
  expect(found(text)[0]).toMatchObject({ who: 'Ida Holm', stance });
});

test('he, the official and a surname are who spoke before', () => {
  const text = [
    'Per Lund, a spokesman for the Harbour Office, said that the crane fell.',
    '“It was old,” he said.',
    '“Nobody was hurt,” Lund added.',
    'A senior official told Reuters that the crane had been checked in May.',
    '“We were lucky,” the official said.',
  ].join('\n');
  expect(found(text).map(({ who }) => who)).toEqual([
    'Per Lund',
    'Per Lund',
    'Per Lund',
    'A senior official',
    'A senior official',
  ]);
  expect(found(text)[1]).toMatchObject({ principal: 'the Harbour Office' });
});

test('every spelling of a name is the one known source', () => {
  const text = [
    'Minister Oleksandra Hrytsenko said the bridge was closed.',
    '“It is closed,” Gritsenko said.',
    '“It stays closed,” said Hrytsenka.',
  ].join('\n');
  expect(found(text, [minister]).map(({ known }) => known)).toEqual(['m', 'm', 'm']);
  expect(found('Ida Hryb said it was open.', [minister])[0]?.known).toBeNull();
});

test('relays, outward from the speaker', () => {
  expect(found('A senior official told Reuters that the crane fell.')[0]?.relays).toEqual([
    'Reuters',
  ]);
  const reported = found(
    'A Reuters source said on Sunday that the crane fell, which was first reported by the Harbour Times, citing unnamed officials.',
  );
  expect(reported).toContainEqual(
    expect.objectContaining({ who: 'A Reuters source', relays: ['Reuters'], saidOn: '2026-03-08' }),
  );
  expect(reported).toContainEqual(
    expect.objectContaining({ who: 'unnamed officials', relays: ['the Harbour Times'] }),
  );
});

test('why somebody is not named holds for all that it said', () => {
  const text = [
    'An official told Reuters that the crane fell.',
    '“It was old,” said the official, who asked not to be named because of the inquiry.',
  ].join('\n');
  const reason = 'asked not to be named because of the inquiry';
  expect(found(text).map(({ unnamed }) => unnamed)).toEqual([
    { reason, count: 1 },
    { reason, count: 1 },
  ]);
});

test.each([
  'Two officials, who spoke on condition of anonymity, told the Harbour Courier that it fell.',
  'Two officials who spoke on condition of anonymity told the Harbour Courier that it fell.',
])('%s', (text) => {
  const who = expect.stringMatching(/^Two officials/) as string;
  expect(found(text)).toMatchObject([
    {
      who,
      words: 'that it fell',
      relays: ['the Harbour Courier'],
      unnamed: { reason: 'spoke on condition of anonymity', count: 2 },
    },
  ]);
});

test('figures keep their hedge, and both readings of a point', () => {
  expect(found('Ida Holm said almost 50.000 people crossed.')[0]?.figures).toEqual([
    [
      { low: '50000', high: '50000', qualifier: 'almost' },
      { low: '50', high: '50', qualifier: 'almost' },
    ],
  ]);
  expect(found('Ida Holm said it would take four to five months.')[0]?.figures).toEqual([
    [{ low: '4', high: '5', qualifier: 'exactly' }],
  ]);
});

test('days are counted back from publication', () => {
  expect(found('Ida Holm said yesterday that it rained.')[0]?.saidOn).toBe('2026-03-09');
  expect(found('Ida Holm said last Sunday that it rained.')[0]?.saidOn).toBe(
    '[2026-03-01,2026-03-08]',
  );
});

test('what somebody wants is no statement to log', () => {
  expect(found('Ida Holm wants to build a bridge.')[0]).toMatchObject({ kind: 'attitude' });
});
