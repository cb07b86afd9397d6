import type { Span } from '../span';
import { citedIn, clauseEnd, endsInName, isUnderstood, joins, restAfter } from './clause';
import type { Cue } from './cues';
import type { Grammar } from './grammar';
import { bare, fewest, holds, type Part, stanceOf, startOfWords, wordEndBefore } from './part';
import { subjectAfter, subjectBefore } from './subject';
import { beforeQuotation, verbLast } from './verb-last';
import type { TextSentence } from './words';

/**
 * What a cue tells that somebody said; null: nothing that the rules are sure of.
 * @param later the sentence's cues after it
 * @param told the last cue before it that told of something
 */
export function atCue(
  text: string,
  sentence: TextSentence,
  cue: Cue,
  later: readonly Cue[],
  told: Cue | null,
  grammar: Grammar,
): Part | null {
  const { words, quotations } = sentence;
  const [cueStart, cueEnd] = [words[cue.from]?.start ?? 0, words[cue.to - 1]?.end ?? 0];
  const make = (
    rule: string,
    who: Span | null,
    content: Span[],
    direct: boolean,
    shared = !who,
  ): Part => ({
    rule,
    source: who ? [who] : [],
    cue: cue.spans,
    content,
    stance: stanceOf(text, cue.stance, content, grammar),
    shared,
    direct,
  });
  if (cue.quoted) {
    const around = quotations.find(({ inner }) => holds(inner, cue.spans[0]));
    const comma = words.findIndex(({ text: mark }, at) => at >= cue.to && mark === ',');
    if (!around || !cue.pronoun || words[cue.from - 1]?.text !== ',') return null;
    const content: Span[] = [[around.inner[0], wordEndBefore(words, cue.from)]];
    if (comma > 0 && words[comma + 1])
      content.push([words[comma + 1]?.start ?? 0, around.inner[1]]);
    return make('“words, said name, words”', cue.pronoun, content, true);
  }
  const opens =
    cue.from === 0 &&
    (grammar.complementizers.test(words[cue.to]?.lower ?? '') || words[cue.to]?.text === ':');
  const understood =
    (grammar.dropsSubject && opens) || (told !== null && isUnderstood(words, cue, grammar));
  const relative = words[cue.from - 1];
  const before = (): Span | null => {
    if (cue.pronoun) return cue.pronoun;
    if (understood) return null;
    if (relative && grammar.relative.test(relative.lower)) {
      // "in which he denied": nobody is named.
      const lead = words[cue.from - 2]?.lower ?? '';
      return grammar.definite.test(lead) ? null : [relative.start, relative.end];
    }
    return subjectBefore(words, cue.from, grammar);
  };
  const longEnough = quotations.filter(
    ({ inner }) =>
      words.filter((word) => !word.mark && holds(inner, [word.start, word.end])).length >= fewest,
  );
  // “words”, said name
  const first = longEnough.findLast(
    ({ outer, inner }) =>
      outer[1] <= cueStart &&
      (grammar.verbLast ||
        /[,–—-]/.test(text.slice(inner[1], cueStart)) ||
        /[.!?؟،]$/.test(text.slice(...inner))) &&
      /^[\s,.–—-]*(?:(?:wie|как|як|jak|como|comme)\s)?$/i.test(text.slice(outer[1], cueStart)),
  );
  if (first) {
    const after = subjectAfter(words, cue.to, grammar);
    const who =
      cue.pronoun ??
      (grammar.verbLast ? beforeQuotation(sentence, first, grammar) : null) ??
      after?.span ??
      null;
    const second = longEnough.find(
      ({ outer }) =>
        outer[0] >= cueEnd &&
        outer[0] - cueEnd < 120 &&
        /[,:.–—]\s*$/.test(text.slice(cueEnd, outer[0])),
    );
    const goesOn =
      second &&
      !later.some(
        ({ from, spans }) => from >= cue.to && !(spans[0] && spans[0][0] >= second.outer[0]),
      );
    return make('“words,” said name', who, [first.inner, ...(goesOn ? [second.inner] : [])], true);
  }
  if (grammar.verbLast) return verbLast(text, sentence, cue, told, grammar, make);
  const end = clauseEnd(text, sentence, cue, later[0] ?? null, grammar);
  // name said: “words”
  const follows = longEnough.find(({ outer }) => outer[0] >= cueEnd && outer[0] < end);
  if (follows) {
    const gap = text.slice(cueEnd, follows.outer[0]);
    if (/:\s*$/.test(gap) || /^[\s,]*$/.test(gap)) {
      const who = before() ?? subjectAfter(words, cue.to, grammar)?.span ?? null;
      return make('name said “words”', who, [follows.inner], true, understood);
    }
  }
  // name said that
  const that = words.findIndex(
    ({ lower, start }, at) =>
      at >= cue.to &&
      at - cue.to <= 16 &&
      start < end &&
      grammar.complementizers.test(lower) &&
      joins(words, cue, at, grammar),
  );
  const colon = words.findIndex(
    ({ text: mark }, at) => at >= cue.to && at - cue.to <= 12 && mark === ':',
  );
  const opening = that >= 0 ? that : colon;
  if (opening >= 0 && words[opening + 1]) {
    const after = subjectAfter(words, cue.to, grammar, opening);
    const named = before();
    const who = named ?? after?.span ?? null;
    if (who || understood) {
      const content: Span = [words[opening + 1]?.start ?? 0, end];
      const cited = citedIn(text, words, cue.to, opening, grammar);
      const made = make(
        'name said that',
        cited ?? who,
        [bare(quotations, content)],
        false,
        understood && !who,
      );
      return cited && who ? { ...made, relay: who } : made;
    }
  }
  // words, said name
  const isFirst = told === null && cue.from >= 4;
  const joint = words[cue.from - 1];
  const afterConnector = /^(?:wie|как|як|jak|como|comme|kako|како)$/.test(joint?.lower ?? '');
  const comma = words[cue.from - (afterConnector ? 2 : 1)];
  const own = before();
  const isDescribed =
    own !== null && text.slice(...own).includes(',') && endsInName(text, own, grammar);
  if (isFirst && !isDescribed && comma && /^[,–—-]$/.test(comma.text)) {
    const after = cue.pronoun ? { span: cue.pronoun } : subjectAfter(words, cue.to, grammar);
    if (after) {
      const content: Span = [
        startOfWords(text, sentence),
        wordEndBefore(words, cue.from - (afterConnector ? 1 : 0)),
      ];
      if (content[1] - content[0] > 15)
        return make('words, said name', after.span, [bare(quotations, content)], false);
    }
  }
  const rest = restAfter(text, words, cue, end, grammar);
  if (!rest) return null;
  const deed = cue.stance !== 'asserts';
  if (own || understood) {
    const clause = grammar.bare === 'clause' && words[cue.to]?.text === ',';
    const infinitive =
      grammar.bare === 'infinitive' &&
      /^(?:avoir|être|haber|aver|essere|ter|vouloir)$/.test(rest.first.lower);
    // "announced the withdrawal of the bill"
    const thing =
      grammar.bare !== 'clause' &&
      own !== null &&
      !grammar.noSubject.test(rest.first.lower) &&
      end - rest.first.start > 15;
    if (clause || infinitive || deed || thing) {
      return make(
        deed ? 'name rejected something' : 'name said clause',
        own,
        [bare(quotations, rest.span)],
        false,
        understood && !own,
      );
    }
  }
  // "On Monday said Ann, the road is shut."
  const turnedRound =
    grammar.bare === 'clause' && !own ? subjectAfter(words, cue.to, grammar) : null;
  const start =
    turnedRound && words[turnedRound.next]?.text === ',' ? words[turnedRound.next + 1] : undefined;
  if (turnedRound && start && cue.from > 0 && end - start.start > 12) {
    return make(
      'said name, clause',
      turnedRound.span,
      [bare(quotations, [start.start, end])],
      false,
    );
  }
  // The verb stands before its subject: "denied the owner any breach".
  const after =
    (deed || grammar.objects) && cue.from <= 2 ? subjectAfter(words, cue.to, grammar) : null;
  let to = after?.next ?? 0;
  while (grammar.between.test(words[to]?.lower ?? '')) to++;
  const last = after && words[to];
  if (after && last && end - last.start > 8) {
    return make('rejected name something', after.span, [[last.start, end]], false);
  }
  return null;
}
