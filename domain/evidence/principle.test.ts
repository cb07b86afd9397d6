import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { type Assessment, assess, evidenceAsOf } from './assess';
import { evidenceArbitrary } from './evidence.arbitrary';
import type { Evidence, Row } from './records';
import { identitiesLeftOut, weakenings } from './weakenings.builder';

/**
 * How strong a claim looks: confirmed by us > admitted > n separate sources > 1–n sources = 1 source = own
 * account = stated > everything else.
 */
function strength({ chip, sourceChip, leading, sources }: Assessment): number {
  if (leading) return leading.verdict.value === 'confirmed' ? 1000 : 0;
  switch (sourceChip.kind) {
    case 'admitted':
      return 900;
    case 'separate_sources':
      return 100 + sources.min;
    case 'sources':
    case 'own_account':
    case 'stated':
      return 1;
    case 'nothing_accepted':
    case 'denied':
    case 'disputed':
    case 'retracted':
      return 0;
  }
  throw new Error(chip);
}

vi.setConfig({ testTimeout: 600_000 });
const runs = { numRuns: Number(process.env['EVIDENCE_RUNS'] ?? 150) };

describe('a claim never looks stronger than its evidence', () => {
  test('with an optional answer left out, or a decision made alone, it never moves up', () => {
    fc.assert(
      fc.property(evidenceArbitrary, (evidence) => {
        const before = assess(evidence);
        for (const { what, evidence: weaker } of [
          ...weakenings(evidence),
          ...identitiesLeftOut(evidence),
        ]) {
          const after = assess(weaker);
          if (strength(after) > strength(before)) {
            throw new Error(`${what}: ${before.chip} became ${after.chip}`);
          }
        }
      }),
      runs,
    );
  });

  test('nothing that was accepted alone, and no yes without a day, ends a denial', () => {
    fc.assert(
      fc.property(evidenceArbitrary, (evidence) => {
        for (const row of evidence.rows) {
          const { acceptance } = row;
          if (!acceptance) continue;
          const before = denialsWith(evidence, row, null);
          const alone = { ...row, acceptance: { ...acceptance, alone: true } };
          const withAlone = denialsWith(evidence, row, alone);
          expect(before.filter((id) => !withAlone.includes(id))).toEqual([]);
          if (row.stance === 'retracts') continue;
          const withUndated = denialsWith(evidence, row, { ...row, saidOn: null });
          expect(before.filter((id) => !withUndated.includes(id))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('what one editor marks or judges alone is as if it had not been done, or weakens', () => {
    fc.assert(
      fc.property(evidenceArbitrary, (evidence) => {
        for (const list of ['setAside', 'verdicts'] as const) {
          for (const [at, mark] of evidence[list].entries()) {
            const others = evidence[list].filter((_, other) => other !== at);
            const byOne = [...others, { ...mark, agreedBy: null, lifted: null }];
            const without = assess({ ...evidence, [list]: others });
            const having = assess({ ...evidence, [list]: byOne });
            expect(strength(having)).toBeLessThanOrEqual(strength(without));
          }
        }
      }),
      runs,
    );
  });

  test('the order of rows and marks plays no part', () => {
    fc.assert(
      fc.property(evidenceArbitrary, (evidence) => {
        const { findings: _, ...one } = assess(evidence);
        const { findings: __, ...other } = assess(turnedRound(evidence));
        expect({
          ...other,
          sources: other.sources.max,
          leading: other.leading?.verdict.id,
        }).toEqual({
          ...one,
          sources: one.sources.max,
          leading: one.leading?.verdict.id,
        });
      }),
      runs,
    );
  });

  test('every accepted row is in exactly one clause, and no other row is in any', () => {
    fc.assert(
      fc.property(evidenceArbitrary, (evidence) => {
        const { clauses, findings } = assess(evidence);
        const told = clauses.flatMap(({ rowIds }) => rowIds).sort();
        expect(told).toEqual(findings.standing.accepted.map(({ id }) => id).sort());
      }),
      runs,
    );
  });

  test('min is at most max, and at least one where anybody counts', () => {
    fc.assert(
      fc.property(evidenceArbitrary, (evidence) => {
        const { min, max } = assess(evidence).sources;
        expect(min).toBeLessThanOrEqual(max);
        expect(min > 0).toBe(max > 0);
      }),
      runs,
    );
  });

  test('one editor alone never makes two separate sources, an admission or a verdict', () => {
    fc.assert(
      fc.property(evidenceArbitrary, (evidence) => {
        const rows = evidence.rows.map((row) => ({
          ...row,
          acceptance: row.acceptance && { ...row.acceptance, alone: true },
        }));
        const verdicts = evidence.verdicts.map((one) => ({ ...one, agreedBy: null }));
        expect(strength(assess({ ...evidence, rows, verdicts }))).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  test('as of a day only what was out by then is told', () => {
    fc.assert(
      fc.property(evidenceArbitrary, fc.integer({ min: 1, max: 9 }), (evidence, day) => {
        const then = evidenceAsOf(evidence, Date.UTC(2031, 2, day + 1) - 1);
        const out = then.rows.every(({ publishedOn }) => Number(publishedOn.slice(-1)) <= day);
        expect(out).toBe(true);
        assess(then);
      }),
      { numRuns: 300 },
    );
  });
});

/** The denials that stand with another version of a row, or without it; repeats of it left aside. */
function denialsWith(evidence: Evidence, row: Row, version: Row | null): string[] {
  const others = evidence.rows.filter((one) => one !== row && one.repeats !== row.id);
  const rows = version ? [...others, version] : others;
  const { no } = assess({ ...evidence, rows }).findings.decisive;
  // A take-back is a denial only while no word that it fits is known (reading R5).
  const denials = no.filter(({ says }) => says === 'no').map((word) => word.row.id);
  return denials.filter((id) => id !== row.id);
}

function turnedRound(evidence: Evidence): Evidence {
  return {
    ...evidence,
    rows: evidence.rows.toReversed(),
    roles: evidence.roles.toReversed(),
    separate: evidence.separate.toReversed(),
    corrections: evidence.corrections.toReversed(),
    verdicts: evidence.verdicts.toReversed(),
    setAside: evidence.setAside.toReversed(),
  };
}
