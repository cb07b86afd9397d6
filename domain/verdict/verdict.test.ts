import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Actor } from '../person/role';
import { checkConfirmation, type GivenVerdict, presentVerdicts, verdictValues } from './verdict';

const ann: Actor = { id: 'ann', name: 'Ann', role: 'editor' };
const bo: Actor = { id: 'bo', name: 'Bo', role: 'editor' };

function given(id: string, value: GivenVerdict['value'], changes: Partial<GivenVerdict> = {}) {
  return { id, value, givenById: 'ann', confirmedById: null, withdrawn: false, ...changes };
}

function present(...verdicts: GivenVerdict[]) {
  const { standing, awaiting } = presentVerdicts(verdicts);
  return [standing?.id ?? null, awaiting?.id ?? null];
}

describe('presentVerdicts', () => {
  it('lets the last one stand', () => {
    expect(present()).toEqual([null, null]);
    expect(present(given('1', 'true'), given('2', 'unproven'))).toEqual(['2', null]);
  });

  it('lets false and misleading wait for a second editor, and the one before stand meanwhile', () => {
    expect(present(given('1', 'true'), given('2', 'false'))).toEqual(['1', '2']);
    expect(present(given('1', 'true'), given('2', 'misleading', { confirmedById: 'bo' }))).toEqual([
      '2',
      null,
    ]);
  });

  it('never brings back what was replaced', () => {
    expect(present(given('1', 'true'), given('2', 'unproven', { withdrawn: true }))).toEqual([
      null,
      null,
    ]);
    expect(present(given('1', 'false'), given('2', 'true', { withdrawn: true }))).toEqual([
      null,
      null,
    ]);
  });

  it('leaves the one in force alone when one that waited is withdrawn', () => {
    expect(present(given('1', 'true'), given('2', 'false', { withdrawn: true }))).toEqual([
      '1',
      null,
    ]);
  });

  it('never lets a grave verdict of one editor stand, nor a withdrawn one', () => {
    const verdicts = fc.array(
      fc.record({
        id: fc.uuid(),
        value: fc.constantFrom(...verdictValues),
        givenById: fc.constant('ann'),
        confirmedById: fc.constantFrom(null, 'bo'),
        withdrawn: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(verdicts, (all) => {
        const { standing, awaiting } = presentVerdicts(all);
        expect(standing?.withdrawn ?? false).toBe(false);
        expect(awaiting?.withdrawn ?? false).toBe(false);
        expect(awaiting?.confirmedById ?? null).toBeNull();
        if (standing?.value === 'false' || standing?.value === 'misleading') {
          expect(standing.confirmedById).toBe('bo');
        }
      }),
    );
  });
});

describe('checkConfirmation', () => {
  const request = {
    actor: bo,
    verdict: given('1', 'false'),
    awaits: true,
    stale: false,
    twoPersonRule: true,
  };
  const answer = (changes: Partial<typeof request>) =>
    checkConfirmation({ ...request, ...changes });

  it('lets another editor confirm what awaits one', () => {
    expect(answer({})).toEqual({ ok: true });
  });

  it('refuses a journalist, one that waits for nobody, and one whose evidence changed', () => {
    expect(answer({ actor: { ...bo, role: 'journalist' } })).toMatchObject({
      reason: 'not_allowed',
    });
    expect(answer({ awaits: false })).toMatchObject({ reason: 'invalid' });
    expect(answer({ stale: true })).toMatchObject({ reason: 'conflict' });
  });

  it('refuses its own editor, unless the newsroom switched the two-person rule off', () => {
    expect(answer({ actor: ann })).toMatchObject({ reason: 'two_person_rule' });
    expect(answer({ actor: ann, twoPersonRule: false })).toEqual({ ok: true });
  });
});
