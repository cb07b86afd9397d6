import { expect, it } from 'vitest';

import type { EvidenceRow } from './evidence';
import { document, loggedRow, organization, outlet, person, row, theirs } from './evidence.builder';
import { type DeskFacts, noDeskFacts } from './desk-gaps';
import { claimGaps } from './gaps';
import { claimStatus } from './status';

const participants = [
  { sourceId: 'Trump', name: 'Trump' },
  { sourceId: 'Putin', name: 'Putin' },
];
const offices = new Map([['Putin', ['the Kremlin']]]);

const call = {
  ...row(1, {}).content.claim,
  participants: participants.map((participant) => ({ ...participant, ownAct: true })),
};

function fullGapsOf(rows: EvidenceRow[], desk: Partial<DeskFacts> = {}) {
  const evidence = { kind: 'event' as const, marks: [], identifications: [], offices, now: 0 };
  const status = claimStatus({ ...evidence, rows });
  return claimGaps(status, rows, participants, offices, { ...noDeskFacts, ...desk });
}

function gapsOf(rows: EvidenceRow[]) {
  return fullGapsOf(rows).map(({ kind, sourceIds }) => [kind, ...sourceIds]);
}

it('asks for a name and for whoever has not been heard, a refusal to comment being heard', () => {
  const leak = row(1, { speaker: theirs('a source', outlet('the Post')) });
  const noComment = row(2, { speaker: organization('the Kremlin'), stance: 'declines_to_comment' });
  expect(gapsOf([leak, noComment])).toEqual([['sole_unnamed'], ['nothing_from', 'Trump']]);
});

it('says why a denial by somebody who is no participant’s office moves nothing', () => {
  const leak = row(1, { claim: call, speaker: theirs('a source', outlet('the Post')) });
  const crank = row(2, { claim: call, speaker: person('a crank'), stance: 'denies' });
  const kremlin = row(3, { claim: call, speaker: organization('the Kremlin'), stance: 'denies' });
  const kinds = (rows: EvidenceRow[]) => fullGapsOf(rows).map(({ kind }) => kind);
  expect(kinds([leak, crank])).toContain('denial_moves_nothing');
  expect(kinds([leak, crank, kremlin])).not.toContain('denial_moves_nothing');
});

it('says why a denial moves nothing where the claim names nobody who took part', () => {
  const leak = row(1, { speaker: theirs('a source', outlet('the Post')) });
  const kremlin = row(2, { speaker: organization('the Kremlin'), stance: 'denies' });
  const evidence = { kind: 'event' as const, marks: [], identifications: [], offices, now: 0 };
  const rows = [leak, kremlin];
  const status = claimStatus({ ...evidence, rows });
  const found = claimGaps(status, rows, [], offices, noDeskFacts);
  expect(found.find(({ kind }) => kind === 'nobody_took_part')).toMatchObject({
    text: expect.stringMatching(/^Not disputed, though the Kremlin denies it/) as unknown,
    rowIds: ['2'],
  });
  expect(fullGapsOf(rows).map(({ kind }) => kind)).not.toContain('nobody_took_part');
});

it('leads from such a denial to the row itself, not to a repeat, and to the participants', () => {
  const leak = row(1, { claim: call, speaker: theirs('a source', outlet('the Post')) });
  const crank = row(2, { claim: call, speaker: person('a crank'), stance: 'denies' });
  const repeat = row(3, { ...crank.content, speaker: outlet('the Post'), repeatsId: '2' });
  const gap = fullGapsOf([leak, crank, repeat]).find(({ kind }) => kind === 'denial_moves_nothing');
  expect(gap).toMatchObject({ rowIds: ['2'], sourceIds: ['Trump', 'Putin'] });
});

it('does not call it unnamed where no maker is stated at all', () => {
  const rumour = row(1, { speaker: null });
  const leak = row(2, { speaker: theirs('a source', outlet('the Post')) });
  const kinds = (rows: EvidenceRow[]) =>
    fullGapsOf(rows).map(({ kind, text }) => (kind === 'nothing_from' ? kind : text));
  expect(kinds([rumour])).toEqual([
    'Nobody is named as its maker.',
    'nothing_from',
    'nothing_from',
  ]);
  expect(kinds([rumour, leak])[0]).toBe('Rests on unnamed sources alone.');
  expect(gapsOf([rumour, row(3, { speaker: person('an aide') })])[0]?.[0]).not.toMatch(
    /sole_unnamed|maker/,
  );
});

it('says when one named origin is all there is', () => {
  const spokesman = { speaker: person('an aide'), principal: person('Trump') };
  expect(gapsOf([row(1, spokesman)])).toEqual([['one_origin'], ['nothing_from', 'Putin']]);
});

const spoken = row(1, { speaker: person('Trump') });
const heardBoth = [spoken, row(2, { speaker: person('an aide'), principal: person('Putin') })];

it('says that nothing is missing where two named voices and every participant were heard', () => {
  expect(gapsOf(heardBoth)).toEqual([]);
});

it('says first of all that nothing which says so is accepted', () => {
  expect(gapsOf([])[0]).toEqual(['nothing_accepted']);
  expect(gapsOf([loggedRow(1, { speaker: person('Trump') })])[0]).toEqual(['nothing_accepted']);
});

it('does not miss a word from whoever was asked, but its response', () => {
  const asked = (state: 'waiting' | 'silent' | 'answered' | 'silence_logged') =>
    fullGapsOf([spoken], { requests: [{ sourceId: 'Putin', name: 'Putin', state }] })
      .filter(({ sourceIds }) => sourceIds.includes('Putin'))
      .map(({ kind }) => kind);
  expect(gapsOf([spoken])).toContainEqual(['nothing_from', 'Putin']);
  expect(asked('waiting')).toEqual(['response_awaited']);
  expect(asked('silent')).toEqual(['response_silent']);
  expect(asked('answered')).toEqual([]);
  expect(asked('silence_logged')).toEqual([]);
});

it('names denials and retractions that await sign-off, and leads to their rows', () => {
  const denial = loggedRow(3, { speaker: organization('the Kremlin'), stance: 'denies' });
  const retraction = loggedRow(4, { speaker: outlet('the Post'), stance: 'retracts' });
  const gaps = fullGapsOf([...heardBoth, denial, retraction]);
  expect(gaps.map(({ kind, text, rowIds }) => [kind, text, ...rowIds])).toEqual([
    ['waiting_denial', 'A denial awaits sign-off (the Kremlin).', '3'],
    ['waiting_retraction', 'A retraction awaits sign-off (the Post).', '4'],
  ]);
});

it('asks whether an official document is genuine, not whether any paper is', () => {
  const minutes = row(3, { speaker: document('the minutes') });
  const leaflet = row(4, { speaker: document('a leaflet') });
  const checked = row(5, { speaker: document('the decree', true) });
  const desk = { officialDocuments: new Set(['the minutes', 'the decree']) };
  const gaps = fullGapsOf([...heardBoth, minutes, leaflet, checked], desk);
  expect(gaps.map(({ kind, text }) => [kind, text])).toEqual([
    ['document_unauthenticated', 'Not authenticated: the minutes.'],
  ]);
});

it('puts an open correction before everything and a stale verdict last', () => {
  const desk = { openCorrections: ['Talks by telephone'], verdictStale: true };
  const kinds = fullGapsOf([], desk).map(({ kind }) => kind);
  expect([kinds[0], kinds.at(-1)]).toEqual(['correction_open', 'verdict_stale']);
});
