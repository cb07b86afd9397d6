import type { OutletAnswer } from '@/domain/evidence/records';

import type { Act } from './act';

const answers: readonly (readonly [RegExp, OutletAnswer])[] = [
  [/said (?:it|this|so)?,? ?(?:but )?differently/g, 'said_differently'],
  [/never (?:said|made|gave)(?: (?:it|so|this))?|was never said|struck/g, 'never_said'],
  [/no longer stands?(?: by (?:it|them|its source))?/g, 'no_longer_stands'],
  [/not affected|unaffected/g, 'not_affected'],
];

/**
 * "answers: row 1 they never said it, rows 2 and 3 not affected": an answer a row, the last one named
 * where one was refused. Rows of other claims ("C-22/1") are theirs. Null if no answer is found.
 */
export function readAnswers(text: string): Act[] | null {
  const acts: Act[] = [];
  const parts = text.replace(/C-\d+\/\d+/g, '\u0000').split(/(?=\brows? \d|\u0000)/);
  for (const part of parts) {
    const rows = /^rows? ((?:\d+(?:, | and |,)?)+)/.exec(part)?.[1]?.match(/\d+/g)?.map(Number);
    const answer = lastAnswer(part);
    for (const row of rows ?? []) {
      if (answer) acts.push({ kind: 'answer', row, answer });
      else if (!/is refused|not answered|unanswered|no answer/.test(part)) return null;
    }
  }
  return acts.length > 0 ? acts : null;
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
