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

function gapsOf(rows: EvidenceRow[]) {
  const evidence = { kind: 'event' as const, marks: [], identifications: [], offices, now: 0 };
  return claimGaps(claimStatus({ ...evidence, rows }), rows, participants, offices).map(
    ({ kind, sourceId }) => [kind, sourceId],
  );
}

it('asks for a name and for whoever has not been heard, a refusal to comment being heard', () => {
  const leak = row(1, { speaker: theirs('a source', outlet('the Post')) });
  const noComment = row(2, { speaker: organization('the Kremlin'), stance: 'declines_to_comment' });
  expect(gapsOf([leak, noComment])).toEqual([
    ['sole_unnamed', null],
    ['nothing_from', 'Trump'],
  ]);
});

it('says why a denial by somebody who is no participant’s office moves nothing', () => {
  const leak = row(1, { claim: call, speaker: theirs('a source', outlet('the Post')) });
  const crank = row(2, { claim: call, speaker: person('a crank'), stance: 'denies' });
  const kremlin = row(3, { claim: call, speaker: organization('the Kremlin'), stance: 'denies' });
  expect(gapsOf([leak, crank])).toContainEqual(['denial_moves_nothing', null]);
  expect(gapsOf([leak, crank, kremlin])).not.toContainEqual(['denial_moves_nothing', null]);
});

it('says when one named origin is all there is', () => {
  const spokesman = { speaker: person('an aide'), principal: person('Trump') };
  expect(gapsOf([row(1, spokesman)])).toEqual([
    ['one_origin', null],
    ['nothing_from', 'Putin'],
  ]);
});
