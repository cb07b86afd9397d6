import { expect, it } from 'vitest';

import { denialRoles, denialRoleWords, offeringMore } from './denial-roles';
import { organization, outlet, person, row } from './evidence.builder';

const participants = [
  { sourceId: 'Putin', name: 'Putin', kind: 'person' as const },
  { sourceId: 'Russia', name: 'Russia', kind: 'organization' as const },
];

function wordsOf(denial: Parameters<typeof denialRoles>[0]) {
  return denialRoles(denial, participants).map(denialRoleWords);
}

it('offers first that a person who takes part heads the organization that denies', () => {
  const denial = row(1, { speaker: organization('the Kremlin'), stance: 'denies' });
  expect(wordsOf(denial)).toEqual([
    'Putin heads the Kremlin',
    'the Kremlin speaks for Putin',
    'the Kremlin speaks for Russia',
  ]);
});

it('offers that a person who denies speaks for a participant', () => {
  const denial = row(1, { speaker: person('Peskov'), stance: 'denies' });
  expect(wordsOf(denial)).toEqual(['Peskov speaks for Putin', 'Peskov speaks for Russia']);
});

it('takes a spokesman’s denial for the word of whom he speaks for', () => {
  const spoken = { speaker: person('Peskov'), principal: organization('the Kremlin') };
  expect(wordsOf(row(1, { ...spoken, stance: 'denies' }))).toEqual(['Putin heads the Kremlin']);
});

it('offers nothing for an outlet, and no new principal while the row is under re-review', () => {
  expect(wordsOf(row(1, { speaker: outlet('the Post'), stance: 'denies' }))).toEqual([]);
  const changed = { review: 'under_re_review' as const };
  expect(wordsOf(row(1, { speaker: person('Peskov'), stance: 'denies' }, changed))).toEqual([]);
});

it('asks once about a role that several denials by one voice lack', () => {
  const of = (id: number, ...values: string[]) => ({
    id,
    roles: values.map((value) => ({ value })),
  });
  const forms = [of(1, 'a', 'b'), of(2, 'b'), of(3), of(4, 'b', 'c')];
  expect(offeringMore(forms).map(({ id }) => id)).toEqual([1, 4]);
});
