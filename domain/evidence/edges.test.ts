import { describe, expect, test } from 'vitest';

import { assess, evidenceAsOf } from './assess';
import { chipExplanations, sourceChipKinds } from './chip';
import { evidenceOf, named, rowBy, sourceNamed } from './evidence.builder';
import { largestClique } from './largest-clique';
import { nothingOpen, openPointActs, openPointKinds } from './open-points';
import { checkAnswer, presetAnswer } from './outlet-answer';
import type { ClaimFacts, OutletCorrection, Role } from './records';
import { sourceKey } from './voice';
import { spanOf } from './when';

const chip = (...rows: Parameters<typeof evidenceOf>) => assess(evidenceOf(...rows)).chip;

test('every chip has its line of explanation, every open point what to do about it', () => {
  for (const kind of sourceChipKinds) expect(chipExplanations[kind]).toMatch(/\.$/);
  for (const kind of openPointKinds)
    expect(openPointActs[kind]).toMatch(/^(?:ask|find out|decide)$/);
  expect(nothingOpen).not.toMatch(/missing|clear/i);
});

test('without rows nothing is accepted, and the lead says so', () => {
  const { chip, lead, also } = assess(evidenceOf([]));
  expect([chip, lead, also]).toEqual([
    'Nothing accepted',
    'No word for or against all of it has been accepted.',
    '',
  ]);
});

test('no end of a denial brings back a yes whose day was left out', () => {
  const yes = rowBy('Rut Eng', { saidOn: null, publishedOn: '2031-03-05' });
  const no = rowBy('Rut Eng', { stance: 'denies', saidOn: '2031-03-04' });
  expect(chip([yes, no])).toBe('Disputed');
  const setAside = [{ rowId: no.id, reason: 'pressed', by: 'Eve', agreedBy: 'Max' }];
  expect(chip([yes, no], { setAside })).toBe('Nothing accepted');
});

describe('our own unnamed sources', () => {
  const ours = sourceNamed('a civil servant', 'unnamed');

  test('no mark ties one to a named source, so that the count tells nothing of who they are', () => {
    const rows = [rowBy(ours), rowBy('Tuva Lie')];
    const pair = [rows[0]!.id, rows[1]!.id] as const;
    expect(chip(rows, { sameSource: [pair] })).toBe('1–2 sources');
    const identified = [{ unnamedId: ours.id, namedId: 'Tuva Lie' }];
    expect(chip(rows, { identified })).toBe('1–2 sources');
  });

  test('two of them may be marked as one', () => {
    const rows = [rowBy(ours), rowBy(sourceNamed('an aide', 'unnamed'))];
    expect(chip(rows, { sameSource: [[rows[0]!.id, rows[1]!.id]] })).toBe('1 source');
  });
});

describe('who speaks for whom, when', () => {
  const role: Role = {
    holder: named('Ove Rask'),
    kind: 'speaks_for',
    of: named('Sund Dairy'),
    from: null,
    until: '2031-03-01',
  };
  const claim: ClaimFacts = {
    kind: 'event',
    participants: [{ ...named('Sund Dairy'), ownAct: true }],
    counted: null,
    measure: { kind: 'count' },
  };

  test('a role counts at the date of the word', () => {
    const word = rowBy('Ove Rask', { saidOn: '2031-02-03' });
    expect(chip([word], { claim, roles: [role] })).toBe('Own account');
    expect(chip([{ ...word, saidOn: '2031-03-03' }], { claim, roles: [role] })).toBe('1 source');
  });

  test('an employee is not the side', () => {
    expect(
      chip([rowBy('Ove Rask')], { claim, roles: [{ ...role, kind: 'works_for', until: null }] }),
    ).toBe('1 source');
  });

  test('a spokesman of two who does not say for whom ends nobody’s denial', () => {
    const two: ClaimFacts = {
      ...claim,
      participants: [...claim.participants, { ...named('Aker Mill'), ownAct: true }],
    };
    const roles = [
      { ...role, until: null },
      { ...role, until: null, of: named('Aker Mill') },
    ];
    const denial = rowBy(sourceNamed('Sund Dairy', 'body'), {
      stance: 'denies',
      saidOn: '2031-02-01',
    });
    const yes = rowBy('Ove Rask', { principal: named('Sund Dairy') });
    expect(chip([denial, yes], { claim: two, roles })).toBe('Own account');
    expect(chip([denial, { ...yes, principal: null }], { claim: two, roles })).toBe('Disputed');
  });
});

describe('what an outlet may answer', () => {
  const claim: ClaimFacts = {
    kind: 'event',
    participants: [],
    counted: null,
    measure: { kind: 'count' },
  };
  const correction: OutletCorrection = {
    id: 'c1',
    outlet: named('the Beacon'),
    publishedOn: '2031-03-05',
    retracts: { articleId: 'a1' },
    answers: [],
    lifted: false,
    notedAt: 0,
  };
  const unnamed = rowBy(sourceNamed('a guard', 'unnamed', { outlet: named('the Beacon') }));

  test('a whole article presets an answer for its own words and unnamed sources alone', () => {
    expect(presetAnswer(unnamed, correction)).toBe('no_longer_stands');
    expect(presetAnswer(rowBy(sourceNamed('the Beacon', 'outlet')), correction)).toBe(
      'no_longer_stands',
    );
    expect(presetAnswer(rowBy('Tuva Lie'), correction)).toBeNull();
    expect(presetAnswer(unnamed, { ...correction, retracts: null })).toBeNull();
  });

  test('no outlet unsays a named speaker', () => {
    expect(checkAnswer(rowBy('Tuva Lie'), 'no_longer_stands', 'the Beacon', claim, []).ok).toBe(
      false,
    );
    expect(checkAnswer(rowBy('Tuva Lie'), 'never_said', 'the Beacon', claim, []).ok).toBe(true);
  });

  test('no participant strikes anything by an outlet that it runs', () => {
    const about = { ...claim, participants: [{ ...named('Prince Odd'), ownAct: true }] };
    const roles: Role[] = [
      {
        holder: named('Prince Odd'),
        kind: 'owns',
        of: named('the Beacon'),
        from: null,
        until: null,
      },
    ];
    expect(checkAnswer(unnamed, 'never_said', 'the Beacon', about, roles).ok).toBe(false);
    expect(checkAnswer(unnamed, 'not_affected', 'the Beacon', about, roles).ok).toBe(true);
  });

  test('a later correction of the outlet leaves its later articles alone', () => {
    const later = { ...unnamed, publishedOn: '2031-03-09', saidOn: null };
    const found = assess(evidenceOf([later], { corrections: [{ ...correction, retracts: null }] }));
    expect(found.chip).toBe('1 source');
    expect(found.marks).toEqual([]);
  });
});

describe('days begin in the zone of the desk', () => {
  test.each([
    ['UTC', '2031-07-01T00:00:00.000Z'],
    ['Europe/London', '2031-06-30T23:00:00.000Z'],
    ['America/New_York', '2031-07-01T04:00:00.000Z'],
    ['Asia/Kolkata', '2031-06-30T18:30:00.000Z'],
  ])('%s', (zone, expected) => {
    const { earliest } = spanOf('2031-07-01', zone);
    expect(new Date(earliest ?? 0).toISOString()).toBe(expected);
    expect(spanOf('2031-07-01T10:00:00Z', zone).earliest).toBe(Date.UTC(2031, 6, 1, 10));
  });

  test('so that a row of the evening is not of the day before', () => {
    const row = rowBy('Tuva Lie', { publishedOn: '2031-07-01', saidOn: null });
    const evidence = evidenceOf([row], { timeZone: 'America/New_York' });
    expect(assess(evidenceAsOf(evidence, Date.UTC(2031, 6, 2, 3, 59, 59, 999))).chip).toBe(
      '1 source',
    );
    expect(assess(evidenceAsOf(evidence, Date.UTC(2031, 6, 2, 3, 59, 59, 998))).chip).toBe(
      'Nothing accepted',
    );
  });
});

test('hundreds of rows by as many are told within a moment', () => {
  const rows = Array.from({ length: 300 }, (_, at) => rowBy(`person ${at}`));
  const separate = rows.slice(1).map((row, at) => ({
    rowId: row.id,
    source: sourceKey(row, []),
    from: rows.slice(0, at + 1).map((other) => ({ rowId: other.id, source: sourceKey(other, []) })),
    reason: 'apart',
  }));
  const began = performance.now();
  const { chip, lead } = assess(evidenceOf(rows, { separate }));
  expect(chip).toBe('300 separate sources');
  expect(lead).toContain('and 294 more');
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('the largest set of which each two are apart', () => {
  const edges = new Set(['0 1', '1 2', '0 2', '2 3']);
  const apart = (a: number, b: number) => edges.has(`${Math.min(a, b)} ${Math.max(a, b)}`);
  expect(largestClique(4, apart)).toEqual([0, 1, 2]);
  expect(largestClique(0, apart)).toEqual([]);
});
