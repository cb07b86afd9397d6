import { describe, expect, test } from 'vitest';

import {
  aloneNoticeHours,
  alonePauseMinutes,
  isAloneNoticeDue,
  mayAcceptAlone,
  maySecond,
  offeredKeys,
} from './accepting';
import { evidenceOf, named, rowBy } from './evidence.builder';
import type { ClaimFacts, Row } from './records';

const minute = 60_000;
const claim: ClaimFacts = {
  kind: 'event',
  participants: [{ ...named('Rut Eng'), ownAct: true }],
  counted: null,
  measure: { kind: 'count' },
};
const keys = (rows: Row[], alone = false, facts = claim) =>
  offeredKeys(evidenceOf(rows, { claim: facts }), rows[0]?.id ?? '', alone);

describe('accepting alone', () => {
  test('is for when no other editor was here for a quarter of an hour', () => {
    const now = Date.UTC(2031, 4, 2, 2, 14);
    expect(mayAcceptAlone([], now).ok).toBe(true);
    expect(mayAcceptAlone([now - alonePauseMinutes * minute], now).ok).toBe(true);
    expect(mayAcceptAlone([now - alonePauseMinutes * minute + 1], now)).toMatchObject({
      ok: false,
      reason: 'two_person_rule',
    });
  });

  test('is told to all editors after a day', () => {
    const at = Date.UTC(2031, 4, 2, 2, 14);
    expect(isAloneNoticeDue(at, at + aloneNoticeHours * 60 * minute - 1)).toBe(false);
    expect(isAloneNoticeDue(at, at + aloneNoticeHours * 60 * minute)).toBe(true);
  });

  test('nobody is the second of two after having been the first', () => {
    expect(maySecond('Eve', 'Max').ok).toBe(true);
    expect(maySecond('Eve', 'Eve')).toMatchObject({ ok: false, reason: 'two_person_rule' });
  });
});

describe('keys at sign-off', () => {
  const waiting = { acceptance: null };

  test('⇧A on her own word about her own act, however it is worded', () => {
    expect(keys([rowBy('Rut Eng', waiting)])).toEqual(['A', '⇧A']);
    expect(keys([rowBy('Rut Eng', { ...waiting, stance: 'confirms' })])).toEqual(['A', '⇧A']);
    expect(keys([rowBy('her lawyer', { ...waiting, principal: named('Rut Eng') })])).toEqual([
      'A',
      '⇧A',
    ]);
  });

  test('no ⇧A on hearsay, on a denial, on another’s act or on a position', () => {
    expect(keys([rowBy('Nils Varg', { ...waiting, quoting: named('Rut Eng') })])).toEqual(['A']);
    expect(keys([rowBy('Rut Eng', { ...waiting, stance: 'denies' })])).not.toContain('⇧A');
    expect(keys([rowBy('Nils Varg', waiting)])).toEqual(['A']);
    expect(keys([rowBy('Rut Eng', waiting)], false, { ...claim, kind: 'position' })).toEqual(['A']);
  });

  test('S beside another source, D on a denial', () => {
    expect(keys([rowBy('Nils Varg', waiting), rowBy('Tuva Lie')])).toEqual(['A', 'S']);
    expect(keys([rowBy('Nils Varg', { ...waiting, stance: 'denies' })])).toEqual(['A', 'D']);
    expect(keys([rowBy('Nils Varg', waiting), rowBy('Nils Varg')])).toEqual(['A']);
  });

  test('alone there is only A', () => {
    expect(keys([rowBy('Rut Eng', waiting), rowBy('Tuva Lie')], true)).toEqual(['A']);
  });
});
