import type { OutletAnswer } from '@/domain/evidence/records';

import type { Act } from './act';
import { day, type Reading, rowsIn, type Said } from './phrase';

/** Corrections, retractions and changed articles of outlets, and the acceptance of answers to them. */
export function readOutletAct(said: Said): Reading {
  return (
    readWordsChanged(said) ?? readAcceptAnswers(said) ?? readLifted(said) ?? readCorrection(said)
  );
}

const answers: readonly (readonly [RegExp, OutletAnswer])[] = [
  [/said (?:it|this|so)?,? ?(?:but )?differently/g, 'said_differently'],
  [/never (?:said|made|gave)(?: (?:it|so|this))?|was never said|struck/g, 'never_said'],
  [/no longer stands?(?: by (?:it|them|its source))?/g, 'no_longer_stands'],
  [/not affected|unaffected/g, 'not_affected'],
];

/**
 * "answers: row 1 they never said it, rows 2 and 3 not affected", "they never said it for row 1": an
 * answer a row, the last one named where one was refused. Rows of other claims ("C-22/1") are theirs.
 * Null if no answer is found.
 */
export function readAnswers(text: string): Act[] | null {
  const own = text.replace(/C-\d+\/\d+/g, '¶');
  const reversed = [...own.matchAll(/([^,;]*?) for (rows? (?:\d+(?:, | and )?)+)/g)].flatMap(
    ([, words = '', rows = '']) => {
      const answer = lastAnswer(words);
      return answer ? rowsIn(rows).map((row): Act => ({ kind: 'answer', row, answer })) : [];
    },
  );
  if (reversed.length > 0) return reversed;
  const acts: Act[] = [];
  for (const part of own.split(/(?=\brows? \d|¶)/)) {
    const rows = /^rows? ((?:\d+(?:, | and |,)?)+)/.exec(part)?.[1]?.match(/\d+/g)?.map(Number);
    const answer = lastAnswer(part);
    for (const row of rows ?? []) {
      if (answer) acts.push({ kind: 'answer', row, answer });
      else if (!/is refused|not answered|unanswered|no answer/.test(part)) return null;
    }
  }
  if (acts.length > 0 && /, (?:and )?accepted$/.test(text)) {
    acts.push({ kind: 'accept_answers', alone: false });
  }
  return acts.length > 0 || own.startsWith('¶') ? acts : null;
}

function lastAnswer(part: string): OutletAnswer | null {
  let last: { at: number; answer: OutletAnswer } | null = null;
  for (const [wording, answer] of answers) {
    for (const found of part.matchAll(wording)) {
      const refused = /^[^,]*\bis refused/.test(part.slice(found.index));
      if (!refused && found.index > (last?.at ?? -1)) last = { at: found.index, answer };
    }
  }
  return last?.answer ?? null;
}

function readWordsChanged({ text }: Said): Reading {
  const rows = rowsIn(text);
  if (/\b(?:changes|changed) its (?:article|text)\b/.test(text) && rows.length === 0) return [];
  const gone =
    /\bwords of rows? .*(?:no longer stand|have changed|were changed|(?:are|is) gone|disappear)|\b(?:changes|changed) (?:its article|the words|the text)\b/;
  if (gone.test(text)) return [{ kind: 'words_changed', rows }];
  const settled = /\bwords of rows? .*(?:taken|kept)|(?:takes|keeps) the (?:new|old) words/;
  return settled.test(text) ? [{ kind: 'words_settled', rows }] : null;
}

function readAcceptAnswers({ text }: Said): Reading {
  if (/\bnobody\b|\bno (?:one|editor)\b|\bnot (?:yet )?accepted/i.test(text)) return null;
  const accepted =
    /\baccepts? (?:the|all|both|this|these|that|its) (?:\w+ )?answers?\b|\banswers? (?:is|are|was|were) (?:all )?accepted/i;
  return accepted.test(text) ? [{ kind: 'accept_answers', alone: /\balone\b/.test(text) }] : null;
}

const article = '(?:article|story|report|piece)';
const given = '(?:publishes|prints|runs|issues|posts|adds)';

/** A later correction lifts an earlier one. */
function readLifted({ text }: Said): Reading {
  const lifted =
    /^(.+?) lifts (?:its|the|that) (?:earlier |first )?(?:correction|retraction)/.exec(text) ??
    /^a (?:later|second|new) correction (?:of|by) (.+?),? (?:on .*)?lifts\b/.exec(text) ??
    new RegExp(`^(.+?) stands by (?:it|its ${article}) again`).exec(text);
  const outlet = lifted?.[1] ?? '';
  return outlet === '' || /\beditors?\b/.test(outlet)
    ? null
    : [{ kind: 'lift_correction', outlet }];
}

function readCorrection({ text }: Said): Reading {
  const retracts = new RegExp(
    `^(.+?) (?:retracts|takes back|withdraws|unpublishes|pulls) (?:the|its|that|an) (?:whole |entire )?${article}|^(.+?) ${given} a retraction of (?:.*\\b)?${article}|^(.+?) says (?:that )?it no longer stands by its ${article}`,
  ).exec(text);
  const corrects = new RegExp(
    `^(.+?) (?:corrects|takes back|retracts|${given} (?:a|an|its|another) (?:\\w+ )?(?:correction|clarification|retraction|editor's note))\\b`,
  ).exec(text);
  const outlet = retracts?.slice(1).find(Boolean) ?? corrects?.[1];
  if (!outlet || /\beditors?\b|^rows?\b/.test(outlet)) return null;
  const of = new RegExp(`${article} of (${day})`).exec(text)?.[1] ?? null;
  const rest = of ? text.replace(`of ${of}`, '') : text;
  const when = new RegExp(`(?:on|at) (${day}|\\d{1,2}:\\d{2})`).exec(rest)?.[1] ?? '';
  return [{ kind: 'correction', outlet, day: when, retracts: retracts !== null, articleOf: of }];
}
