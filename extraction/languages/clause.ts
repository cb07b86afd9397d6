import type { Span } from '../span';
import type { Cue } from './cues';
import type { Grammar } from './grammar';
import { bareEnd, wordEndBefore } from './part';
import { subjectAfter } from './subject';
import type { TextSentence, Word } from './words';

/** Whom an outlet had it from: "La Grada wrote, citing two managers, that". */
export function citedIn(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  grammar: Grammar,
): Span | null {
  for (let at = from; at < to; at++) {
    grammar.citing.lastIndex = words[at]?.start ?? 0;
    const match = grammar.citing.exec(text);
    if (!match) continue;
    const end = (words[at]?.start ?? 0) + match[0].length;
    const first = words.findIndex(({ start }) => start >= end);
    const last = words.findIndex(({ mark }, index) => index > first && index <= to && mark);
    const [a, b] = [words[first], words[(last > 0 ? last : to) - 1]];
    return a && b ? [a.start, b.end] : null;
  }
  return null;
}

/** Whether a word like "that" belongs to the cue, and to no noun after it: "withdrew a note in which". */
export function joins(words: readonly Word[], cue: Cue, that: number, grammar: Grammar): boolean {
  const lead = words[that - 1];
  if (!lead || grammar.definite.test(lead.lower)) return false;
  const past = (from: number) => {
    let next = from;
    while (next < that && (words[next]?.mark || grammar.between.test(words[next]?.lower ?? '')))
      next++;
    return next;
  };
  const at = past(cue.to);
  if (at === that || lead.mark) return true;
  if (grammar.noSubject.test(words[at]?.lower ?? '')) return true;
  const after = subjectAfter(words, cue.to, grammar, that);
  if (!after) return false;
  const next = past(after.next);
  return next >= that || grammar.noSubject.test(words[next]?.lower ?? '');
}

/** "The mayor, Ann Roe": what stands between the commas is a name or a body. */
export function endsInName(text: string, who: Span, { bodies }: Grammar): boolean {
  const last =
    text
      .slice(...who)
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  const words = last.split(/\s+/);
  return (
    words.length <= 7 &&
    (/^\p{Lu}/u.test(last) || words.some((word) => bodies.test(word.toLowerCase())))
  );
}

/** Whether the subject of a verb is that of the verb before: "and demanded". */
export function isUnderstood(words: readonly Word[], { from }: Cue, grammar: Grammar): boolean {
  for (let at = from - 1; at >= 0 && from - at <= 3; at--) {
    const word = words[at];
    if (!word || grammar.and.test(word.lower) || word.text === ',' || word.text === '،')
      return true;
    if (!grammar.between.test(word.lower) && !grammar.auxiliaries.test(word.lower)) return false;
  }
  return false;
}

/** Where what follows a cue ends: before a second verb of the same subject, or with the sentence. */
export function clauseEnd(
  text: string,
  { words, span }: TextSentence,
  cue: Cue,
  next: Cue | null,
  grammar: Grammar,
): number {
  const whole = bareEnd(text, span[1], /[\s.…]/);
  if (!next || next.quoted) return whole;
  const joint = words[next.from - 1];
  const ends = joint && (grammar.and.test(joint.lower) || /^[,،]$/.test(joint.text));
  const opens = words
    .slice(next.to, next.to + 3)
    .some(({ lower, text: mark }) => grammar.complementizers.test(lower) || mark === ':');
  if (!ends || (!opens && next.stance === 'asserts')) return whole;
  return wordEndBefore(words, next.from) > (words[cue.to - 1]?.end ?? 0) + 8
    ? endBefore(words, next.from)
    : whole;
}

function endBefore(words: readonly Word[], at: number): number {
  let index = at - 1;
  while (index > 0 && (words[index]?.mark || index === at - 1)) index--;
  return words[index]?.end ?? 0;
}

/** The words after a cue, without those that only say when. */
export function restAfter(
  text: string,
  words: readonly Word[],
  cue: Cue,
  end: number,
  grammar: Grammar,
): { span: Span; first: Word } | null {
  let at = cue.to;
  while (at < words.length && (words[at]?.mark || grammar.between.test(words[at]?.lower ?? ''))) {
    if (/^["«„“]$/.test(words[at]?.text ?? '')) break;
    at++;
  }
  if (/^(?:de|di|d'|a)$/.test(words[at]?.lower ?? '') && cue.stance !== 'questions') at++;
  const first = words[at];
  if (!first || end - first.start < 6) return null;
  return { span: [first.start, end], first };
}
