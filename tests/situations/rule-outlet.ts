import { checkAnswer, isTouched, presetAnswer } from '@/domain/evidence/outlet-answer';

import type { Act } from './act';
import type { Names } from './read-claim';
import type { RuleDesk } from './rule-desk';

/** An outlet's correction, or its retraction of each article that it brought; `time` reads a day. */
export function playCorrection(
  desk: RuleDesk,
  { outlet, day, retracts, articleOf }: Act & { kind: 'correction' },
  names: Names,
  time: (text: string) => string | null,
): string[] {
  const named = names.named(outlet);
  const publishedOn = day ? time(day) : new Date(desk.now).toISOString().slice(0, 10);
  if (publishedOn === null) return [day];
  const notedAt = desk.tick(publishedOn);
  const of = articleOf && time(articleOf);
  const articles = new Set(
    desk.rows.flatMap((row) =>
      row.outlet?.id === named.id && row.articleId && (!of || row.publishedOn.startsWith(of))
        ? [row.articleId]
        : [],
    ),
  );
  const each = retracts ? [...articles].map((articleId) => ({ articleId })) : [null];
  for (const [at, article] of each.entries()) {
    desk.corrections.push({
      id: `${named.id} ${desk.corrections.length + at}`,
      outlet: named,
      publishedOn,
      retracts: article,
      answers: [],
      lifted: false,
      notedAt,
    });
  }
  return [];
}

/** An answer for a row. One that the rules refuse has no effect. */
export function playAnswer(
  desk: RuleDesk,
  { row: number, answer }: Act & { kind: 'answer' },
): string[] {
  const row = desk.row(number);
  const correction =
    row &&
    (desk.corrections.findLast((one) => isTouched(row, one, 'UTC')) ?? desk.corrections.at(-1));
  if (!row || !correction) return [`an answer for row ${number}`];
  const { claim, roles } = desk.evidence();
  if (!checkAnswer(row, answer, correction.outlet.id, claim, roles).ok) return [];
  const others = correction.answers.filter(({ rowId }) => rowId !== row.id);
  correction.answers = [...others, { rowId: row.id, answer, accepted: null }];
  return [];
}

/** An editor accepts the answers, those that stand filled in among them. */
export function playAcceptAnswers(desk: RuleDesk, alone: boolean): string[] {
  for (const correction of desk.corrections) {
    const preset = desk.rows.flatMap((row) => {
      const answer = presetAnswer(row, correction);
      const open =
        isTouched(row, correction, 'UTC') &&
        row.repeats === null &&
        !correction.answers.some(({ rowId }) => rowId === row.id);
      return answer && open ? [{ rowId: row.id, answer, accepted: null }] : [];
    });
    correction.answers = [...correction.answers, ...preset].map((one) => ({
      ...one,
      accepted: one.accepted ?? { alone },
    }));
    for (const { rowId, answer } of correction.answers) {
      if (answer === 'said_differently') desk.replace(rowId);
    }
  }
  return desk.corrections.length > 0 ? [] : ['there are no answers'];
}
