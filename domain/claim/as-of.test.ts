import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Decision } from '../attribution/review-state';
import type { SignedContent } from '../attribution/signed-content';
import { type EvidenceHistory, statusAsOf } from './as-of';
import type { AttributionRecord } from './evidence';
import { content, document, organization, outlet, person, theirs } from './evidence.builder';
import { statusSentence } from './status-sentence';
import {
  dayNumber,
  dayOf,
  endOfDay,
  isoDay,
  statusChanges,
  statusStrip,
  stepAt,
} from './status-strip';

const day = 86_400_000;
const start = Date.UTC(2024, 10, 8);
const now = start + 60 * day;

/** Instants `days` after 8 Nov 2024, at noon. */
const at = (days: number) => start + days * day + day / 2;

function record(
  number: number,
  said: Partial<SignedContent>,
  changes: Partial<AttributionRecord> = {},
): AttributionRecord {
  const present = content(said);
  return {
    id: String(number),
    number,
    present,
    presentDigest: 'as written',
    loggedAt: at(10),
    materialSince: null,
    resubmittedAt: null,
    decisions: [decided('accepted', at(11), present)],
    withdrawals: [],
    ...changes,
  };
}

function decided(decision: Decision, moment: number, said: SignedContent) {
  return { decision, digest: 'as written', level: said.level, at: moment, content: said };
}

function history(
  records: AttributionRecord[],
  changes: Partial<EvidenceHistory> = {},
): EvidenceHistory {
  return {
    kind: 'event',
    records,
    offices: new Map(),
    marks: [],
    identifications: [],
    material: [],
    authenticSince: new Map(),
    ...changes,
  };
}

/** The steps as an editor would tell them. */
function told(of: EvidenceHistory, side: 'said' | 'accepted') {
  return statusStrip(of, side, now).map((step) => `${isoDay(step.day)} ${step.status}`);
}

const post = outlet('the Post');
const insider = theirs('a person familiar with the call', post);
const trump = person('Trump');
const peskov = person('Peskov');
const kremlin = organization('the Kremlin');
const claim = {
  ...content().claim,
  participants: [{ sourceId: 'the Kremlin', name: 'the Kremlin', ownAct: true }],
};

describe('the disputed call', () => {
  const report = { speaker: insider, saidOn: '../2024-11-10', publishedOn: '2024-11-10', claim };
  const denial = {
    speaker: peskov,
    principal: kremlin,
    stance: 'denies' as const,
    saidOn: '2024-11-11',
    publishedOn: '2024-11-11',
    claim,
  };
  const call = history([
    record(1, report, { decisions: [decided('accepted', at(11), content(report))] }),
    record(2, denial, { decisions: [decided('accepted', at(13), content(denial))] }),
  ]);

  it('was reported on the day of the report and disputed on that of the denial', () => {
    expect(told(call, 'said')).toEqual(['2024-11-10 reported', '2024-11-11 disputed']);
  });

  it('was logged, accepted as reported, and accepted as disputed on the days of our decisions', () => {
    expect(told(call, 'accepted')).toEqual([
      '2024-11-18 unverified',
      '2024-11-19 reported',
      '2024-11-21 disputed',
    ]);
  });
});

describe('as accepted by a day', () => {
  const statusOn = (of: EvidenceHistory, days: number) =>
    statusAsOf(of, 'accepted', at(days), now).status;

  it('has a material mark for as long as it stood', () => {
    const records = [
      record(1, { speaker: trump }),
      record(2, { speaker: peskov, stance: 'denies' }),
    ];
    const marked = history(records, { material: [{ what: '2', from: at(14), until: at(16) }] });
    const statuses = [13, 14, 15, 16].map((days) => statusOn(marked, days).status);
    expect(statuses).toEqual(['reported', 'disputed', 'disputed', 'reported']);
    expect(told(marked, 'accepted').slice(2)).toEqual([
      '2024-11-22 disputed',
      '2024-11-24 reported',
    ]);
  });

  it('has a mark about origins and a naming for as long as they stood', () => {
    const records = [record(1, { speaker: insider }), record(2, { speaker: trump })];
    const max = (of: EvidenceHistory, days: number) => statusOn(of, days).assertingOrigins.max;
    const same = { kind: 'same_origin' as const, attributionIds: ['1', '2'] as const };
    const marked = history(records, { marks: [{ what: same, from: at(14), until: at(16) }] });
    expect([13, 14, 16].map((days) => max(marked, days))).toEqual([2, 1, 2]);
    const naming = { unnamedId: insider.id, namedId: trump.id, since: at(15) };
    const named = history(records, {
      identifications: [{ what: naming, from: at(14), until: null }],
    });
    expect([13, 14, 15].map((days) => max(named, days))).toEqual([2, 2, 1]);
  });

  it('knows a document as authentic only since then', () => {
    const minutes = document('the minutes', true);
    const of = history([record(1, { speaker: minutes })], {
      authenticSince: new Map([[minutes.id, at(15)]]),
    });
    expect([14, 15].map((days) => statusOn(of, days).status)).toEqual(['reported', 'confirmed']);
  });
});

describe('days', () => {
  it('are read only where they are days', () => {
    expect(dayNumber('2024-11-11')).toBe(dayOf(Date.UTC(2024, 10, 11)));
    for (const none of ['', '2024-11', '2024-02-30', '11 Nov 2024', '2024-11-11T00:00']) {
      expect(dayNumber(none)).toBeNull();
    }
  });

  it('end with their last millisecond, and today has not ended', () => {
    expect(endOfDay(dayOf(start), now)).toBe(start + day - 1);
    expect(endOfDay(dayOf(now), now)).toBeNull();
  });
});

describe('any history', () => {
  const days = fc.integer({ min: 0, max: 50 });
  const said = fc.record({
    speaker: fc.constantFrom(insider, trump, peskov, kremlin, document('the minutes', true)),
    stance: fc.constantFrom('asserts', 'asserts', 'confirms', 'denies', 'retracts'),
    level: fc.constantFrom('as_published', 'as_published', 'off_record'),
    saidOn: fc.constantFrom(
      '2024-11-09',
      '2024-11-20',
      '../2024-12-01',
      '2024-12',
      '2024-12-05/..',
    ),
    publishedOn: fc.constantFrom('2024-11-10', '2024-11-20', '2024-12', '2024-12-05'),
  });
  const records = fc.array(
    fc.record({
      said,
      loggedAt: days,
      decided: fc.array(
        fc.tuple(days, fc.constantFrom('accepted', 'accepted', 'rejected', 'changes_requested')),
        { maxLength: 3 },
      ),
      withdrawn: fc.option(fc.tuple(days, days), { nil: null }),
    }),
    { maxLength: 6 },
  );
  const spell = fc.tuple(days, fc.option(days, { nil: null }));
  const histories = fc
    .record({ records, material: spell, mark: spell, naming: spell, authentic: days })
    .map(({ records: drawn, material, mark, naming, authentic }) => {
      const spellOf = <T>(what: T, [from, until]: [number, number | null]) => ({
        what,
        from: at(from),
        until: until === null ? null : at(from + until),
      });
      const denials = drawn.findIndex((one) => one.said.stance === 'denies');
      return history(
        drawn.map((one, index) => {
          const present = content({ ...one.said, claim } as Partial<SignedContent>);
          const made = one.decided.toSorted(([a], [b]) => a - b);
          return record(index + 1, present, {
            loggedAt: at(one.loggedAt),
            decisions: made.map(([when, decision]) =>
              decided(decision as Decision, at(one.loggedAt + when), present),
            ),
            withdrawals: one.withdrawn
              ? [
                  {
                    at: at(one.loggedAt + one.withdrawn[0]),
                    restoredAt: at(one.loggedAt + one.withdrawn[0] + one.withdrawn[1]),
                  },
                ]
              : [],
          });
        }),
        {
          material: [spellOf(String(1 + denials), material)],
          marks: [spellOf({ kind: 'same_origin', attributionIds: ['1', '2'] } as const, mark)],
          identifications: [
            spellOf({ unnamedId: insider.id, namedId: trump.id, since: at(naming[0]) }, naming),
          ],
          authenticSince: new Map([['the minutes', at(authentic)]]),
        },
      );
    });
  const sides = fc.constantFrom('said' as const, 'accepted' as const);
  const later = start + 200 * day;

  it('shows on every day what its strip says of that day', () => {
    fc.assert(
      fc.property(histories, sides, fc.integer({ min: -2, max: 200 }), (of, side, days_) => {
        const asked = dayOf(start) + days_;
        const { status } = statusAsOf(of, side, endOfDay(asked, later), later);
        const step = stepAt(statusStrip(of, side, later), asked);
        expect([status.status, statusSentence(status)]).toEqual(
          step ? [step.status, step.sentence] : ['unverified', expect.any(String)],
        );
      }),
      { numRuns: 150 },
    );
  }, 20_000);

  it('ends its strip with what holds now, each step another than the one before', () => {
    fc.assert(
      fc.property(histories, sides, (of, side) => {
        const steps = statusStrip(of, side, later);
        const { status } = statusAsOf(of, side, null, later);
        expect(steps.at(-1)).toMatchObject({
          status: status.status,
          sentence: statusSentence(status),
        });
        const turns = statusChanges(steps).map((step) => step.status);
        turns.forEach((one, index) => expect(one).not.toBe(turns[index - 1]));
      }),
    );
  });

  it('has as of its last instant what it has now', () => {
    fc.assert(
      fc.property(histories, sides, (of, side) => {
        const last = statusAsOf(of, side, later, later).status;
        expect(statusSentence(last)).toBe(statusSentence(statusAsOf(of, side, null, later).status));
      }),
    );
  });
});
