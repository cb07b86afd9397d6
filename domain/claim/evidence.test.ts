import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { levels } from '../attribution/level';
import type { Decision } from '../attribution/review-state';
import { type AttributionRecord, evidenceAsOf } from './evidence';
import { content } from './evidence.builder';

const day = 86_400_000;
const noon = Date.UTC(2024, 10, 12, 12);
const now = { saidBy: null, acceptedBy: null };

function record(changes: Partial<AttributionRecord> = {}): AttributionRecord {
  return {
    id: 'a',
    number: 1,
    present: content(),
    presentDigest: 'as written',
    loggedAt: noon,
    materialSince: null,
    resubmittedAt: null,
    decisions: [],
    withdrawals: [],
    ...changes,
  };
}

function decided(at: number, decision: Decision, digest = 'as written', said = content()) {
  return { at, decision, digest, content: said, level: said.level };
}

const accepted = decided(noon + day, 'accepted');

describe('evidenceAsOf', () => {
  it('lets a logged row wait and an accepted one count', () => {
    expect(evidenceAsOf([record()], now)).toMatchObject([
      { review: 'logged', counts: false, waiting: content() },
    ]);
    expect(evidenceAsOf([record({ decisions: [accepted] })], now)).toMatchObject([
      { review: 'accepted', counts: true, waiting: null },
    ]);
  });

  it('goes on counting the accepted version while a change awaits a decision', () => {
    const changed = record({
      decisions: [accepted],
      present: content({ stance: 'denies' }),
      presentDigest: 'changed',
    });
    const [found] = evidenceAsOf([changed], now);
    expect(found).toMatchObject({ review: 'under_re_review', counts: true });
    expect(found?.content.stance).toBe('asserts');
    expect(found?.waiting?.stance).toBe('denies');
  });

  it('stops counting what was rejected, and counts it again as of the day before', () => {
    const rejected = record({ decisions: [accepted, decided(noon + 3 * day, 'rejected')] });
    expect(evidenceAsOf([rejected], now)).toMatchObject([{ review: 'rejected', counts: false }]);
    const before = { saidBy: null, acceptedBy: noon + 2 * day };
    expect(evidenceAsOf([rejected], before)).toMatchObject([{ review: 'accepted', counts: true }]);
  });

  it('lets nothing out that is off the record now or was when it was accepted', () => {
    const closed = record({ decisions: [accepted], present: content({ level: 'off_record' }) });
    const opened = record({
      decisions: [decided(noon, 'accepted', 'as written', content({ level: 'off_record' }))],
      present: content({ level: 'background' }),
    });
    for (const acceptedBy of [null, noon, noon + 2 * day]) {
      expect(evidenceAsOf([closed, opened], { saidBy: null, acceptedBy })).toEqual([]);
    }
  });

  it('lets nothing more out that was closed and opened again before an editor accepts it', () => {
    const present = content({ level: 'background' });
    const counted = decided(noon + day, 'accepted', 'as written', present);
    const again = decided(noon + 3 * day, 'accepted', 'as written', present);
    const from = (level: 'deep_background' | 'off_record', ...later: (typeof again)[]) =>
      record({
        present,
        opening: { from: level, at: noon + 2 * day },
        decisions: [counted, ...later],
      });
    for (const acceptedBy of [null, noon + day, noon + 2 * day]) {
      const asOf = { saidBy: null, acceptedBy };
      expect(evidenceAsOf([from('off_record')], asOf)).toEqual([]);
      expect(evidenceAsOf([from('deep_background')], asOf)[0]?.content.level).toBe(
        'deep_background',
      );
    }
    expect(evidenceAsOf([from('deep_background')], now)).toMatchObject([
      { review: 'under_re_review', counts: true },
    ]);
    const then = { saidBy: null, acceptedBy: noon + day };
    expect(evidenceAsOf([from('deep_background')], then)).toMatchObject([{ review: 'accepted' }]);
    expect(evidenceAsOf([from('off_record', again)], now)).toMatchObject([
      { review: 'accepted', content: { level: 'background' } },
    ]);
  });

  it('applies at once a level that lets less out', () => {
    const closer = record({
      decisions: [accepted],
      present: content({ level: 'deep_background' }),
    });
    expect(evidenceAsOf([closer], now)[0]?.content.level).toBe('deep_background');
  });

  it('leaves out what was withdrawn at the time', () => {
    const withdrawn = record({ withdrawals: [{ at: noon + day, restoredAt: noon + 2 * day }] });
    const found = (acceptedBy: number) => evidenceAsOf([withdrawn], { saidBy: null, acceptedBy });
    expect(found(noon)).toHaveLength(1);
    expect(found(noon + day)).toHaveLength(0);
    expect(found(noon + 2 * day)).toHaveLength(1);
    const gone = record({ withdrawals: [{ at: noon, restoredAt: null }] });
    expect(evidenceAsOf([gone], now)).toEqual([]);
  });

  it('asks when it was published, and takes the logging for a limit where that is open', () => {
    const found = (publishedOn: string, saidBy: number) =>
      evidenceAsOf([record({ present: content({ publishedOn }) })], { saidBy, acceptedBy: null });
    expect(found('2024-11-11', noon - 2 * day)).toHaveLength(0);
    expect(found('2024-11-11', noon - day / 2)).toHaveLength(1);
    expect(found('2024-11-11/..', noon - 1)).toHaveLength(0);
    expect(found('2024-11-11/..', noon)).toHaveLength(1);
  });

  it('has no material mark before it was made', () => {
    const marked = record({ materialSince: noon + 2 * day });
    expect(evidenceAsOf([marked], { saidBy: null, acceptedBy: noon + day })[0]?.material).toBe(
      false,
    );
    expect(evidenceAsOf([marked], now)[0]?.material).toBe(true);
  });

  it('includes no less as time goes on, but for withdrawals and decisions against', () => {
    const moments = fc.integer({ min: 0, max: 9 }).map((days) => noon + days * day);
    const records = fc.array(
      fc
        .tuple(
          moments,
          fc.array(moments, { maxLength: 3 }),
          fc.constantFrom(...levels),
          fc.constantFrom('2024-11-12', '2024-11-15', '2024-11', '2024-11-14/..'),
        )
        .map(([loggedAt, at, level, publishedOn]) => {
          const present = content({ level, publishedOn });
          const made = at.toSorted((a, b) => a - b);
          return record({
            id: `${loggedAt} ${at.join()}`,
            present,
            loggedAt,
            decisions: made.map((one) => decided(one, 'accepted', 'as written', present)),
          });
        }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(records, moments, moments, moments, moments, (all, a, b, c, d) => {
        const ids = (saidBy: number, acceptedBy: number, counting: boolean) =>
          evidenceAsOf(all, { saidBy, acceptedBy })
            .filter((row) => row.counts || !counting)
            .map(({ id }) => id);
        for (const counting of [true, false]) {
          const early = ids(Math.min(a, b), Math.min(c, d), counting);
          const late = ids(Math.max(a, b), Math.max(c, d), counting);
          expect(late).toEqual(expect.arrayContaining(early));
        }
      }),
    );
  });
});
