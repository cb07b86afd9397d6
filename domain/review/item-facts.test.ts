import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { SignedContent } from '../attribution/signed-content';
import { stances } from '../attribution/stance';
import { asAccepted } from '../claim/as-accepted';
import { type AttributionRecord, evidenceAsOf } from '../claim/evidence';
import { content, organization, outlet, person, theirs } from '../claim/evidence.builder';
import { type ClaimEvidence, claimStatus } from '../claim/status';
import { summarize } from '../claim/summary';
import { itemFacts } from './item-facts';

const now = Date.UTC(2024, 10, 13);
const office = organization('The office');
const minister = person('The minister');
const senator = person('A senator');
const courier = outlet('Courier');

/** A row that nobody has decided on; its id is its number. */
function waiting(number: number, said: Partial<SignedContent>): AttributionRecord {
  return {
    id: String(number),
    number,
    present: content(said),
    presentDigest: `row ${number}`,
    loggedAt: now,
    materialSince: null,
    resubmittedAt: null,
    decisions: [],
    withdrawals: [],
  };
}

const accepted = (number: number, said: Partial<SignedContent>) =>
  asAccepted(waiting(number, said), now);

function evidenceOf(records: AttributionRecord[]): ClaimEvidence {
  const rows = evidenceAsOf(records, { saidBy: null, acceptedBy: null });
  return { kind: 'event', rows, marks: [], identifications: [], offices: new Map(), now };
}

/** What the queue says of the last of these rows. */
function factsOfLast(...records: AttributionRecord[]) {
  const evidence = evidenceOf(records);
  const last = records.at(-1);
  if (!last) throw new Error('No rows');
  return itemFacts(last, evidence, summarize(claimStatus(evidence)));
}

const theMinister = accepted(1, { speaker: minister });

describe('what accepting a row would do', () => {
  test('the first to say so makes it reported, and is its sole basis', () => {
    expect(factsOfLast(waiting(1, { speaker: minister }))).toEqual({
      changesStatus: true,
      becomes: 'reported',
      soleBasis: true,
      unnamed: false,
      folded: false,
      closed: false,
    });
  });

  test('a second origin corroborates, and is not the sole basis', () => {
    expect(factsOfLast(theMinister, waiting(2, { speaker: senator }))).toMatchObject({
      becomes: 'corroborated',
      soleBasis: false,
    });
  });

  test('what the same voice says again changes nothing, yet is no repeat', () => {
    expect(factsOfLast(theMinister, waiting(2, { speaker: minister }))).toMatchObject({
      changesStatus: false,
      becomes: null,
      folded: false,
    });
  });

  test('an unnamed source is said to be one, also as a principal’s spokesman', () => {
    const official = theirs('an official', courier);
    expect(factsOfLast(waiting(1, { speaker: official }))).toMatchObject({ unnamed: true });
    const spoken = waiting(1, { speaker: official, principal: office });
    expect(factsOfLast(spoken)).toMatchObject({ unnamed: true });
  });

  test('a denial is nobody’s basis', () => {
    const denial = waiting(2, { speaker: office, stance: 'denies' });
    expect(factsOfLast(denial)).toMatchObject({ becomes: 'denied', soleBasis: false });
  });

  test('a row off the record until it is opened is closed', () => {
    const closed = accepted(1, { speaker: minister, level: 'off_record' });
    const opened = { ...closed, present: content({ speaker: minister, level: 'background' }) };
    expect(factsOfLast(opened)).toMatchObject({ closed: true, becomes: 'reported' });
  });
});

describe('a repeat', () => {
  test('of what counts, that changes no status and no count, is folded', () => {
    const repeat = waiting(2, { speaker: senator, repeatsId: '1' });
    expect(factsOfLast(theMinister, repeat)).toMatchObject({ folded: true, soleBasis: false });
  });

  test('of what does not count yet is not', () => {
    const root = waiting(1, { speaker: minister });
    const repeat = waiting(2, { speaker: senator, repeatsId: '1' });
    expect(factsOfLast(root, repeat)).toMatchObject({ folded: false, becomes: 'reported' });
  });

  test('that would add one more “no comment” is not', () => {
    const silent = { stance: 'declines_to_comment', saidOn: '2024-11-11' } as const;
    const root = accepted(1, { speaker: minister, ...silent });
    const repeat = waiting(2, { speaker: senator, ...silent, repeatsId: '1' });
    expect(factsOfLast(root, repeat)).toMatchObject({ changesStatus: false, folded: false });
  });
});

test('whatever else stands on a claim, what is folded changes no status and no word of its sentence', () => {
  const said = fc.record({
    speaker: fc.constantFrom(minister, senator, office, theirs('an official', courier)),
    stance: fc.constantFrom(...stances),
    repeatsId: fc.constantFrom(null, '1', '2', '3'),
    counts: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(said, { minLength: 2, maxLength: 6 }), (rows) => {
      const records = rows.map(({ counts, ...row }, nth) =>
        counts ? accepted(nth + 1, row) : waiting(nth + 1, row),
      );
      const evidence = evidenceOf(records);
      const before = summarize(claimStatus(evidence));
      for (const record of records.filter(({ decisions }) => decisions.length === 0)) {
        const facts = itemFacts(record, evidence, before);
        const then = records.map((one) => (one.id === record.id ? asAccepted(one, now) : one));
        const after = summarize(claimStatus(evidenceOf(then)));
        expect(facts.becomes ?? before.status).toBe(after.status);
        if (facts.folded) expect(after.sentence).toBe(before.sentence);
      }
    }),
  );
});
