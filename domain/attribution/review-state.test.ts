import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { letsMoreOut, type Level, levels } from './level';
import {
  countingAcceptance,
  type Decision,
  decisions,
  reviewState,
  type SignOff,
} from './review-state';

const made = (...list: [Decision, string, Level?][]): SignOff[] =>
  list.map(([decision, of, level], at) => ({
    decision,
    digest: of,
    level: level ?? 'background',
    at,
  }));

describe('review state', () => {
  test.each<[string, SignOff[], string, Level, string, number | null]>([
    ['nobody decided', [], 'v1', 'background', 'logged', null],
    ['accepted', made(['accepted', 'v1']), 'v1', 'background', 'accepted', 0],
    ['then edited', made(['accepted', 'v1']), 'v2', 'background', 'under_re_review', 0],
    ['edited back', made(['accepted', 'v1']), 'v1', 'background', 'accepted', 0],
    ['lets less out', made(['accepted', 'v1']), 'v1', 'off_record', 'accepted', 0],
    ['lets more out', made(['accepted', 'v1']), 'v1', 'on_record', 'under_re_review', 0],
    [
      'an older version again',
      made(['accepted', 'v1'], ['accepted', 'v2']),
      'v1',
      'background',
      'under_re_review',
      1,
    ],
    [
      'second thoughts, then lets less out',
      made(['accepted', 'v1'], ['changes_requested', 'v1']),
      'v1',
      'off_record',
      'logged',
      null,
    ],
    [
      'changes requested',
      made(['changes_requested', 'v1']),
      'v1',
      'background',
      'changes_requested',
      null,
    ],
    ['and made', made(['changes_requested', 'v1']), 'v2', 'background', 'logged', null],
    ['rejected', made(['rejected', 'v1']), 'v1', 'background', 'rejected', null],
    ['and rewritten', made(['rejected', 'v1']), 'v2', 'background', 'logged', null],
    [
      'an edit sent back',
      made(['accepted', 'v1'], ['changes_requested', 'v2']),
      'v2',
      'background',
      'changes_requested',
      0,
    ],
    [
      'and edited again',
      made(['accepted', 'v1'], ['changes_requested', 'v2']),
      'v3',
      'background',
      'under_re_review',
      0,
    ],
    [
      'and undone',
      made(['accepted', 'v1'], ['changes_requested', 'v2']),
      'v1',
      'background',
      'accepted',
      0,
    ],
    [
      'second thoughts',
      made(['accepted', 'v1'], ['changes_requested', 'v1']),
      'v1',
      'background',
      'changes_requested',
      null,
    ],
    [
      'second thoughts, edited',
      made(['accepted', 'v1'], ['changes_requested', 'v1']),
      'v2',
      'background',
      'logged',
      null,
    ],
    [
      'an edit rejected',
      made(['accepted', 'v1'], ['rejected', 'v2']),
      'v2',
      'background',
      'rejected',
      null,
    ],
    [
      'rejected and undone',
      made(['accepted', 'v1'], ['rejected', 'v2']),
      'v1',
      'background',
      'logged',
      null,
    ],
    [
      'rejected, then accepted',
      made(['rejected', 'v1'], ['accepted', 'v1']),
      'v1',
      'background',
      'accepted',
      1,
    ],
    [
      'more openness sent back',
      made(['accepted', 'v1'], ['changes_requested', 'v1', 'on_record']),
      'v1',
      'on_record',
      'changes_requested',
      0,
    ],
    [
      'more openness accepted',
      made(['accepted', 'v1'], ['accepted', 'v1', 'on_record']),
      'v1',
      'on_record',
      'accepted',
      1,
    ],
  ])('%s', (_, all, presentDigest, presentLevel, state, counts) => {
    const now = { decisions: all, presentDigest, presentLevel, resubmittedAt: null };
    expect(reviewState(now)).toBe(state);
    expect(countingAcceptance(all)).toBe(counts === null ? null : all[counts]);
  });

  test.each<[string, SignOff[], string, number, string]>([
    ['sent back as it is', made(['changes_requested', 'v1']), 'v1', 1, 'logged'],
    [
      'a changed version sent back as it is',
      made(['accepted', 'v1'], ['changes_requested', 'v2']),
      'v2',
      2,
      'under_re_review',
    ],
    [
      'changes requested again',
      made(['changes_requested', 'v1'], ['changes_requested', 'v1']),
      'v1',
      0.5,
      'changes_requested',
    ],
    [
      'an acceptance that was thought over',
      made(['accepted', 'v1'], ['changes_requested', 'v1']),
      'v1',
      2,
      'logged',
    ],
    ['a rejection is not answered so', made(['rejected', 'v1']), 'v1', 1, 'rejected'],
  ])('%s', (_, all, presentDigest, resubmittedAt, state) => {
    const now = { decisions: all, presentDigest, presentLevel: 'background' as const };
    expect(reviewState({ ...now, resubmittedAt })).toBe(state);
  });

  test('a level that was closed and opened again needs a new acceptance, what counted goes on', () => {
    const [before, after] = made(['accepted', 'v1'], ['accepted', 'v1']);
    const now = {
      presentDigest: 'v1',
      presentLevel: 'background' as const,
      opening: { from: 'deep_background' as const, at: 0 },
      resubmittedAt: null,
    };
    const state = (...all: (SignOff | undefined)[]) =>
      reviewState({ ...now, decisions: all.filter((one) => one !== undefined) });
    expect(state(before)).toBe('under_re_review');
    expect(state(before, after)).toBe('accepted');
    expect(state()).toBe('logged');
  });

  test('an article changed under the words ends an acceptance, not a request or a rejection', () => {
    const lost = {
      presentDigest: 'v1 lost',
      presentWordsDigest: 'v1',
      presentLevel: 'background' as const,
      resubmittedAt: null,
    };
    const state = (...list: Parameters<typeof made>) =>
      reviewState({ ...lost, decisions: made(...list) });
    expect(state(['accepted', 'v1'])).toBe('under_re_review');
    expect(state(['changes_requested', 'v1'])).toBe('changes_requested');
    expect(state(['accepted', 'v1'], ['rejected', 'v1'])).toBe('rejected');
    expect(state(['changes_requested', 'v2'])).toBe('logged');
    const [onLost] = made(['accepted', 'v1 lost']);
    expect(reviewState({ ...lost, decisions: onLost ? [onLost] : [] })).toBe('accepted');
    // The words stand again: a request that was made while they did not is still one.
    const [asked] = made(['changes_requested', 'v1 lost']);
    const again = { ...lost, presentDigest: 'v1' };
    expect(
      reviewState({ ...again, decisions: asked ? [{ ...asked, wordsDigest: 'v1' }] : [] }),
    ).toBe('changes_requested');
  });

  test('accepted only with what counts, re-review only while something counts, rejected only with nothing', () => {
    const signOff = fc.record({
      decision: fc.constantFrom(...decisions),
      digest: fc.constantFrom('v1', 'v2', 'v3'),
      level: fc.constantFrom(...levels),
      at: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(signOff), signOff, (all, now) => {
        const state = reviewState({
          decisions: all,
          presentDigest: now.digest,
          presentLevel: now.level,
          resubmittedAt: now.at,
        });
        const counts = countingAcceptance(all) !== null;
        if (state === 'accepted' || state === 'under_re_review') expect(counts).toBe(true);
        if (state === 'accepted') {
          const accepted = countingAcceptance(all);
          expect(accepted?.digest).toBe(now.digest);
          expect(letsMoreOut(accepted?.level ?? 'off_record', now.level)).toBe(false);
        }
        if (state === 'logged' || state === 'rejected') expect(counts).toBe(false);
        expect(countingAcceptance([...all, { ...now, decision: 'rejected' }])).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});
