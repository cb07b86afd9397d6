import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Identification, OriginMark } from '../attribution/origins';
import { stances } from '../attribution/stance';
import {
  document,
  loggedRow,
  organization,
  ours,
  outlet,
  person,
  row,
  theirs,
} from './evidence.builder';
import { claimKinds } from './kind';
import { type ClaimEvidence, claimStatus } from './status';
import { statusSentence } from './status-sentence';
import { summarize } from './summary';

const post = outlet('the Post');
const kremlin = organization('the Kremlin');
const peskov = person('Peskov');
const speakers = [
  null,
  person('the minister'),
  person('the general'),
  peskov,
  kremlin,
  post,
  document('a memo'),
  theirs('a source', post),
  theirs('another source', post),
  theirs('officials', post, true),
  theirs('aides', post, true),
  ours('our official'),
  ours('our aide'),
];
const ids = speakers.flatMap((speaker) => (speaker ? [speaker.id] : []));
const days = ['2024-11-01', '2024-11-05', '2024-11', '../2024-11-12', '2024-11-10~'];

const oneRow = fc.record({
  speaker: fc.constantFrom(...speakers),
  principal: fc.constantFrom(null, null, null, kremlin),
  stance: fc.constantFrom(...stances, 'asserts' as const, 'asserts' as const, 'denies' as const),
  scope: fc.constantFrom('whole' as const, 'whole' as const, 'whole' as const, 'part' as const),
  saidOn: fc.constantFrom(...days),
  repeatsId: fc.option(fc.integer({ min: 1, max: 9 }).map(String), { freq: 3, nil: null }),
  figure: fc.constantFrom(
    null,
    { low: '10000', high: '10000', qualifier: 'about' as const },
    { low: '50000', high: '50000', qualifier: 'at_most' as const },
    { low: '60000', high: '60000', qualifier: 'exactly' as const },
  ),
  publisher: fc.constantFrom(null, { sourceId: post.id, name: post.name }),
  counts: fc.constantFrom(true, true, true, false),
});
const someRows = fc
  .array(oneRow, { maxLength: 9 })
  .map((all) =>
    all.map(({ counts, ...said }, index) =>
      counts ? row(index + 1, said) : loggedRow(index + 1, said),
    ),
  );
const someMarks = fc.array(
  fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
      .map(([a, b]): OriginMark => ({
        kind: 'same_origin',
        attributionIds: [String(a), String(b)],
      })),
    fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.boolean())
      .map(([a, b, confirmed]): OriginMark => ({
        kind: 'different_people',
        sourceIds: [a, b],
        confirmed,
      })),
  ),
  { maxLength: 5 },
);
const someNaming = fc.constantFrom<Identification[]>(
  [],
  [{ unnamedId: 'a source', namedId: 'the minister', since: 0 }],
);
const evidence = fc.record({
  kind: fc.constantFrom(...claimKinds),
  rows: someRows,
  marks: someMarks,
  identifications: someNaming,
  offices: fc.constant(new Map([['Peskov', ['the Kremlin']]])),
  now: fc.constant(1),
});
const runs = { numRuns: 150 };

function holds(name: string, property: (given: ClaimEvidence) => void) {
  it(name, () => fc.assert(fc.property(evidence, property), runs));
}

describe('claimStatus', () => {
  holds(
    'counts at least as many origins at most as at least, and one where anything stands',
    (given) => {
      const { assertingOrigins, denyingOrigins, figureClusters } = claimStatus(given);
      for (const origins of [
        assertingOrigins,
        denyingOrigins,
        ...figureClusters.map((c) => c.origins),
      ]) {
        expect(origins.min).toBeLessThanOrEqual(origins.max);
        expect(origins.min > 0).toBe(origins.max > 0);
        expect(origins.groups).toHaveLength(origins.max);
      }
    },
  );

  holds(
    'is not moved by a repeat of a row that counts, whoever repeats it and wherever',
    (given) => {
      const before = claimStatus(given);
      for (const root of given.rows.filter((one) => one.counts)) {
        for (const speaker of [root.content.speaker, person('the general'), ours('our official')]) {
          const repeat = row(99, { ...root.content, speaker, repeatsId: root.id, saidOn: '2025' });
          const after = claimStatus({ ...given, rows: [...given.rows, repeat] });
          expect(ends(after)).toEqual(ends(before));
        }
      }
    },
  );

  holds('is not moved by the order of rows and marks', (given) => {
    const turned = { ...given, rows: given.rows.toReversed(), marks: given.marks.toReversed() };
    expect(sorted(claimStatus(turned))).toEqual(sorted(claimStatus(given)));
  });

  holds('is not moved by declining, not answering, doubting or anything about a part', (given) => {
    const before = claimStatus(given);
    const said = { speaker: person('the minister'), saidOn: '2025' };
    const silent = [
      row(91, { ...said, stance: 'declines_to_comment' }),
      row(92, { ...said, stance: 'did_not_respond' }),
      row(93, { ...said, stance: 'questions' }),
      row(94, { ...said, stance: 'denies', scope: 'part' }),
      row(95, { ...said, stance: 'retracts', scope: 'part' }),
    ];
    const after = claimStatus({ ...given, rows: [...given.rows, ...silent] });
    expect(ends(after)).toEqual(ends(before));
    expect(after.standing).toEqual(before.standing);
  });

  holds('is not moved by what awaits sign-off', (given) => {
    const waiting = loggedRow(99, { speaker: person('the minister'), stance: 'denies' });
    const after = claimStatus({ ...given, rows: [...given.rows, waiting] });
    expect(ends(after)).toEqual(ends(claimStatus(given)));
    expect(after.waiting.denials).toContain('the minister');
    expect(statusSentence(after)).toMatch(/denial/);
  });

  holds('ignores marks that would tie one of our unnamed sources to a named one', (given) => {
    const named = ['the minister', 'the general', 'Peskov', 'the Kremlin', 'the Post', 'a memo'];
    const marks: OriginMark[] = named.map((name) => ({
      kind: 'different_people',
      sourceIds: ['our official', name],
      confirmed: true,
    }));
    const identifications = [
      ...given.identifications,
      { unnamedId: 'our official', namedId: 'the general', since: 0 },
    ];
    const after = claimStatus({ ...given, marks: [...given.marks, ...marks], identifications });
    expect(after).toEqual(claimStatus(given));
  });

  holds('never puts one of our unnamed sources into one origin with a named one', (given) => {
    const rows = given.rows.map((one) =>
      row(one.number, { ...one.content, repeatsId: null, principal: null }),
    );
    const byId = new Map(rows.map((one) => [one.id, one]));
    const { assertingOrigins, denyingOrigins } = claimStatus({ ...given, rows });
    for (const group of [...assertingOrigins.groups, ...denyingOrigins.groups]) {
      const makers = group.map((id) => byId.get(id)?.content.speaker);
      const hasOurs = makers.some((maker) => maker?.owner === 'ours');
      const hasNamed = makers.some(
        (maker) =>
          maker &&
          (maker.kind !== 'unnamed' || (maker.id === 'a source' && given.identifications.length)),
      );
      expect(hasOurs && hasNamed).toBeFalsy();
    }
  });

  holds('always has a sentence, and a summary that survives JSON', (given) => {
    const status = claimStatus(given);
    expect(statusSentence(status)).toMatch(/^[A-Z0-9].*[^;, ]\.$/);
    expect(statusSentence(status)).not.toMatch(/undefined|NaN|\(\)/);
    const summary = summarize(status);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it('takes the Kremlin and its spokesman for one voice', () => {
    const rows = [
      row(1, { speaker: kremlin, stance: 'denies' }),
      row(2, { speaker: peskov, principal: kremlin, stance: 'denies' }),
    ];
    const status = claimStatus({
      kind: 'event',
      rows,
      marks: [],
      identifications: [],
      offices: new Map(),
      now: 0,
    });
    expect(status.denyingOrigins).toEqual({ min: 1, max: 1, groups: [['1', '2']] });
    expect(status.denyingNames).toEqual(['the Kremlin']);
  });

  it('shows an earlier figure as revised', () => {
    const figure = (low: string) => ({ low, high: low, qualifier: 'exactly' as const });
    const speaker = person('the minister');
    const rows = [
      row(1, { speaker, saidOn: '2024-11-01', figure: figure('10000') }),
      row(2, { speaker, saidOn: '2024-11-07', figure: figure('11000') }),
    ];
    const status = claimStatus({
      kind: 'quantity',
      rows,
      marks: [],
      identifications: [],
      offices: new Map(),
      now: 0,
    });
    expect(status.revised).toEqual([{ rowId: '1', byRowId: '2', from: '10,000', to: '11,000' }]);
    expect(status.overtaken).toEqual({ 1: 'superseded' });
  });
});

function ends({ status, assertingOrigins, denyingOrigins }: ReturnType<typeof claimStatus>) {
  return [status, assertingOrigins, denyingOrigins].map((one) =>
    typeof one === 'string' ? one : { min: one.min, max: one.max },
  );
}

function sorted(status: ReturnType<typeof claimStatus>) {
  const sortGroups = (groups: string[][]) =>
    groups
      .map((group) => group.toSorted((a, b) => Number(a) - Number(b)).join())
      .toSorted((a, b) => a.localeCompare(b));
  const { assertingOrigins, denyingOrigins } = status;
  return {
    ...status,
    assertingOrigins: { ...assertingOrigins, groups: sortGroups(assertingOrigins.groups) },
    denyingOrigins: { ...denyingOrigins, groups: sortGroups(denyingOrigins.groups) },
  };
}
