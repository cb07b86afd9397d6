import { expect, it } from 'vitest';

import type { EvidenceRow } from './evidence';
import { organization, outlet, person, row, theirs } from './evidence.builder';
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

function fullGapsOf(rows: EvidenceRow[]) {
  const evidence = { kind: 'event' as const, marks: [], identifications: [], offices, now: 0 };
  return claimGaps(claimStatus({ ...evidence, rows }), rows, participants, offices);
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
