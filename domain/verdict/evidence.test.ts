import { describe, expect, it } from 'vitest';

import { signOffDigest } from '../attribution/sign-off';
import type { SignedContent } from '../attribution/signed-content';
import { content, loggedRow, outlet, person, row, theirs } from '../claim/evidence.builder';
import type { AttributionRecord, EvidenceRow } from '../claim/evidence';
import { claimStatus } from '../claim/status';
import type { OriginMark } from '../attribution/origins';
import { changeWords } from './change-words';
import { changesSince, evidenceDigest, verdictEvidence } from './evidence';

const minister = person('the minister');
const mayor = person('the mayor');
const courier = outlet('The Courier');

function evidence(
  rows: EvidenceRow[],
  marks: OriginMark[] = [],
  claim: SignedContent['claim'] = content().claim,
) {
  const status = claimStatus({
    kind: 'event',
    rows,
    marks,
    identifications: [],
    offices: new Map(),
    now: 0,
  });
  const digests = new Map(rows.map((one) => [one.id, signOffDigest(one.content)]));
  return verdictEvidence(claim, rows, digests, status);
}

const asserted = row(1, { speaker: minister });
const then = evidence([asserted]);

function since(...rows: EvidenceRow[]) {
  return changesSince(then, evidence(rows));
}

describe('a verdict is fresh', () => {
  it('while the same counts', () => {
    expect(since(row(1, { speaker: minister }))).toEqual([]);
    expect(evidenceDigest(evidence([row(1, { speaker: minister })]))).toBe(evidenceDigest(then));
  });

  it('whatever awaits sign-off, and whoever only repeats', () => {
    const waiting = loggedRow(2, { speaker: mayor, stance: 'denies' });
    const repeat = row(3, {
      speaker: minister,
      repeatsId: '1',
      publisher: { sourceId: 'x', name: 'x' },
    });
    expect(since(asserted, waiting)).toEqual([]);
    expect(since(asserted, repeat)).toEqual([]);
  });

  it('when a version comes out of re-review as it was', () => {
    const reopened = evidence([row(1, { speaker: minister }, { review: 'under_re_review' })]);
    expect(changesSince(reopened, then)).toEqual([]);
  });
});

describe('a verdict is stale', () => {
  it('when another row counts, even one that moves nothing', () => {
    const comment = row(2, { speaker: mayor, stance: 'declines_to_comment' });
    expect(since(asserted, comment)).toEqual([{ kind: 'came', rowId: '2' }]);
  });

  it('when a row counts no more', () => {
    expect(since()).toEqual([
      { kind: 'status', before: 'reported', after: 'unverified' },
      { kind: 'went', rowId: '1' },
    ]);
  });

  it('when a row counts in other words, is under re-review, or is marked material', () => {
    expect(since(row(1, { speaker: minister, saidOn: '2024-11-09' }))).toEqual([
      { kind: 'changed', rowId: '1' },
    ]);
    expect(since(row(1, { speaker: minister }, { review: 'under_re_review' }))).toEqual([
      { kind: 'reopened', rowId: '1' },
    ]);
    const denial = row(2, { speaker: mayor, stance: 'denies' });
    const material = row(2, { speaker: mayor, stance: 'denies' }, { material: true });
    expect(changesSince(evidence([asserted, denial]), evidence([asserted, material]))).toEqual([
      { kind: 'status', before: 'reported', after: 'disputed' },
      { kind: 'marked', rowId: '2' },
    ]);
  });

  it('when a mark alone moves the count of origins', () => {
    const rows = [
      row(1, { speaker: theirs('an official', courier) }),
      row(2, { speaker: minister }),
    ];
    const marked = evidence(rows, [{ kind: 'same_origin', attributionIds: ['1', '2'] }]);
    expect(changesSince(evidence(rows), marked)).toEqual([
      {
        kind: 'origins',
        side: 'asserting',
        before: { min: 1, max: 2 },
        after: { min: 1, max: 1 },
      },
    ]);
  });

  it('when the claim says something else, though not for the order of its participants', () => {
    const both = [
      { sourceId: 'a', name: 'A', ownAct: true },
      { sourceId: 'b', name: 'B', ownAct: false },
    ];
    const claim = { ...content().claim, participants: both };
    const turned = { ...claim, participants: both.toReversed() };
    const other = { ...claim, statement: 'It did not happen' };
    const given = evidence([asserted], [], claim);
    expect(changesSince(given, evidence([asserted], [], turned))).toEqual([]);
    expect(changesSince(given, evidence([asserted], [], other))).toEqual([{ kind: 'claim' }]);
  });
});

it('holds no name and no word', () => {
  const text = JSON.stringify(evidence([row(1, { speaker: minister, scopeWords: 'secret' })]));
  expect(text).not.toMatch(/minister|secret|happened/);
});

describe('what changed, in words', () => {
  const day = 86_400_000;
  const givenAt = Date.UTC(2024, 10, 12, 12);
  const record = (changes: Partial<AttributionRecord>): AttributionRecord => ({
    id: '4',
    number: 4,
    present: content({ speaker: mayor, stance: 'denies' }),
    presentDigest: 'x',
    loggedAt: givenAt - day,
    materialSince: null,
    resubmittedAt: null,
    decisions: [decided('accepted', givenAt + day)],
    withdrawals: [],
    ...changes,
  });
  const decided = (decision: 'accepted' | 'rejected' | 'changes_requested', at: number) => {
    const said = content({ speaker: mayor, stance: 'denies' });
    return { decision, digest: 'x', level: said.level, at, content: said };
  };
  const words = (kind: 'came' | 'went' | 'changed' | 'reopened', changes = {}) => {
    const records = new Map([['4', record(changes)]]);
    return changeWords([{ kind, rowId: '4' }], { claimNumber: 1042, givenAt, records })[0];
  };

  it('says who and when', () => {
    expect(words('came')).toBe('C-1042/4, a denial by the mayor, was accepted on 13 Nov 2024.');
    const before = decided('accepted', givenAt - day);
    expect(words('went', { withdrawals: [{ at: givenAt + day, restoredAt: null }] })).toBe(
      'C-1042/4, a denial by the mayor, was withdrawn on 13 Nov 2024.',
    );
    expect(words('went', { decisions: [before, decided('rejected', givenAt + 2 * day)] })).toBe(
      'C-1042/4, a denial by the mayor, was rejected on 14 Nov 2024.',
    );
    expect(
      words('came', { decisions: [before], withdrawals: [{ at: 0, restoredAt: givenAt + day }] }),
    ).toBe('C-1042/4, a denial by the mayor, was restored on 13 Nov 2024.');
    expect(words('changed')).toBe(
      'C-1042/4, a denial by the mayor, was accepted in a changed version on 13 Nov 2024.',
    );
    expect(words('reopened')).toBe(
      'C-1042/4, a denial by the mayor, was changed and is under re-review.',
    );
  });

  it('tells nothing of a row that is off the record by now', () => {
    const closed = { present: content({ speaker: mayor, level: 'off_record' }) };
    expect(words('went', closed)).toBe('What the claim rests on is not the same any more.');
  });

  it('does not describe a source of ours that was on deep background when it was accepted', () => {
    const ours = { ...mayor, kind: 'unnamed' as const, owner: 'ours' as const };
    const said = content({ speaker: ours, level: 'deep_background' });
    const deep = { ...decided('accepted', givenAt + day), content: said, level: said.level };
    const opening = content({ speaker: ours, level: 'on_record' });
    expect(words('came', { decisions: [deep], present: opening })).toBe(
      'C-1042/4, an assertion by an unnamed source, was accepted on 13 Nov 2024.',
    );
  });
});
