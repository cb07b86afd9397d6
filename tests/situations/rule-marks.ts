import { standingRows } from '@/domain/evidence/standing';
import { leadingVerdict } from '@/domain/evidence/verdict-lead';
import { sourceKey } from '@/domain/evidence/voice';

import type { Act } from './act';
import { idOf, type RuleDesk } from './rule-desk';

/** The mark on a document, or on all of them where no row is named. */
export function playAuthentic(
  desk: RuleDesk,
  act: Act & { kind: 'authentic' | 'not_authentic' },
): string[] {
  const documents = desk.rows.filter(
    ({ id, speaker }) =>
      ['document', 'recording', 'picture'].includes(speaker?.kind ?? '') &&
      (act.rows.length === 0 || act.rows.map(idOf).includes(id)),
  );
  for (const document of documents) {
    const source = document.speaker;
    if (!source) continue;
    const rows = desk.rows.filter(({ speaker, acceptance }) => speaker === source && acceptance);
    const backToReview = () => {
      for (const row of rows) row.again = true;
    };
    if (act.kind === 'not_authentic') {
      source.authentic = null;
      backToReview();
    } else {
      source.authentic = { ...act.editors };
      if (act.editors.agreedBy) backToReview();
      desk.await(
        'authentic',
        null,
        rows.map(({ id }) => id),
        act.editors,
        (by) => {
          source.authentic = { by: act.editors.by, agreedBy: by };
          backToReview();
        },
      );
    }
  }
  return documents.length > 0 ? [] : ['no document is there'];
}

/** A verdict, or its renewal, which keeps the reason and the rows that it does not name anew. */
export function playVerdict(desk: RuleDesk, act: Act & { kind: 'verdict' }, at: number): string[] {
  const before = desk.verdicts.findLast(({ value }) => value === act.value);
  const named = act.rows.flatMap((number) => desk.row(number) ?? []);
  const grounds =
    named.length > 0
      ? named.map((row) => ({ rowId: row.id, source: sourceKey(row, desk.identified) }))
      : (before?.grounds ?? []);
  const verdict = {
    id: `verdict ${desk.verdicts.length + 1}`,
    value: act.value,
    reason: act.reason || (before?.reason ?? ''),
    grounds,
    at,
    lifted: null,
    ...act.editors,
  };
  desk.verdicts.push(verdict);
  desk.await('verdict', act.value, [], act.editors, (by) => {
    verdict.agreedBy = by;
    verdict.at = desk.now;
  });
  return act.rows.filter((row) => !desk.row(row)).map((row) => `row ${row} is not there`);
}

/** The lifting of the verdict that leads. */
export function playLifting(desk: RuleDesk, { editors }: Act & { kind: 'lift' }): string[] {
  const evidence = desk.evidence();
  const leading = leadingVerdict(evidence, standingRows(evidence));
  const verdict = desk.verdicts.find(({ id }) => id === leading?.verdict.id);
  if (!verdict) return ['no verdict leads'];
  verdict.lifted = { ...editors };
  desk.await('lifting', null, [], editors, (by) => {
    verdict.lifted = { by: editors.by, agreedBy: by };
  });
  return [];
}
