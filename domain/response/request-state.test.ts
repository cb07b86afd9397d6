import fc from 'fast-check';
import { expect, it } from 'vitest';

import { stances } from '../attribution/stance';
import { type PossibleAnswer, requestState } from './request-state';

const hour = 3_600_000;
const asked = Date.UTC(2024, 10, 12, 9);
const request = {
  askedAt: asked,
  deadline: asked + 8 * hour,
  voices: new Set(['the Kremlin', 'Peskov']),
};

function said(changes: Partial<PossibleAnswer> = {}): PossibleAnswer {
  return {
    id: 'row',
    speakerId: 'Peskov',
    principalId: null,
    stance: 'denies',
    loggedAt: asked + hour,
    saidLatest: asked + hour,
    ...changes,
  };
}

function stateOf(rows: PossibleAnswer[], now = asked + 2 * hour) {
  return requestState(request, rows, now).state;
}

it('waits until the deadline, and is silent after it', () => {
  expect(stateOf([], request.deadline)).toBe('waiting');
  expect(stateOf([], request.deadline + 1)).toBe('silent');
  expect(requestState({ ...request, deadline: null }, [], Infinity).state).toBe('waiting');
});

it('is answered by whoever speaks for the one who was asked, also by a refusal to comment', () => {
  expect(requestState(request, [said()], asked)).toEqual({ state: 'answered', rowIds: ['row'] });
  expect(stateOf([said({ stance: 'declines_to_comment' })])).toBe('answered');
  expect(stateOf([said({ speakerId: 'somebody', principalId: 'the Kremlin' })])).toBe('answered');
  expect(stateOf([said({ speakerId: 'a crank' })])).toBe('waiting');
});

it('is not answered by what was logged, or certainly said, before the asking', () => {
  expect(stateOf([said({ loggedAt: asked - 1 })])).toBe('waiting');
  expect(stateOf([said({ saidLatest: asked - 1 })])).toBe('waiting');
  expect(stateOf([said({ saidLatest: null })])).toBe('answered');
});

it('is closed once somebody logged that nothing came, and opened by a late answer', () => {
  const silence = said({ id: 'silence', stance: 'did_not_respond', saidLatest: asked - hour });
  const late = request.deadline + hour;
  expect(requestState(request, [silence], late)).toEqual({
    state: 'silence_logged',
    rowIds: ['silence'],
  });
  expect(requestState(request, [silence, said()], late)).toEqual({
    state: 'answered',
    rowIds: ['row'],
  });
});

it('never calls silent whom anything was logged of, and names only their rows', () => {
  const row = fc.record({
    id: fc.uuid(),
    speakerId: fc.constantFrom(null, 'Peskov', 'a crank'),
    principalId: fc.constantFrom(null, 'the Kremlin'),
    stance: fc.constantFrom(...stances),
    loggedAt: fc.integer({ min: asked, max: asked + 20 * hour }),
    saidLatest: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(row), fc.integer({ min: 0, max: 20 }), (rows, later) => {
      const { state, rowIds } = requestState(request, rows, asked + later * hour);
      const theirs = rows.filter(
        ({ speakerId, principalId }) => speakerId === 'Peskov' || principalId === 'the Kremlin',
      );
      expect(state === 'silent' || state === 'waiting').toBe(theirs.length === 0);
      expect(theirs.map(({ id }) => id)).toEqual(expect.arrayContaining(rowIds));
    }),
  );
});
