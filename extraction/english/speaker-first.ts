import { opensClause } from './adjunct';
import { complementOf } from './complement';
import { contentEnd } from './content';
import { attitudeAdjectives, participles, sayingVerbs } from './cue-words';
import { nounPhraseBefore, withList } from './noun-phrase';
import type { Statement } from './statement';
import { subjectBefore } from './subject';
import { isComma, isDash, isEnd, type Range, spanOf, type Token } from './token';
import { isAuxiliary, type VerbGroup } from './verb-group';

type Found = Omit<Statement, 'sentence'>;

/** Jane Roe said that …; with `source` null the subject of the sentence's first verb, after "and". */
export function speakerFirst(
  tokens: readonly Token[],
  group: VerbGroup,
  source: Range | null,
): Found | null {
  const before = tokens[group.from - 1]?.lower ?? '';
  const joined = /^(?:and|but|or)$/.test(before);
  if (!source && !joined) return null;
  const subject = source ? withList(tokens, source) : subjectBefore(tokens, group.from - 1);
  const complement = complementOf(tokens, group);
  if (!complement) return null;
  return {
    rule: complement.rule,
    verb: group.lemma,
    source: subject ? spanOf(tokens.slice(...subject)) : [],
    cue: spanOf(tokens.slice(group.from, complement.cueEnd + 1)),
    content: spanOf(tokens.slice(...complement.content)),
  };
}

const relatives = /^(?:which|what|who|that)$/;

/** "a gain, which Roe said could serve": what was said stands on both sides. */
export function inRelativeClause(
  tokens: readonly Token[],
  group: VerbGroup,
  source: Range,
): Found | null {
  const relative = tokens[source[0] - 1];
  const next = tokens[group.main + 1];
  if (!sayingVerbs.has(group.lemma) || group.passive || !relative || !next) return null;
  const verbFollows = next.pos === 'AUX' || (next.pos === 'VERB' && !next.lower.endsWith('ing'));
  if (!verbFollows || !relatives.test(relative.lower)) return null;
  const from = group.main + 1;
  return {
    rule: 'which name said',
    verb: group.lemma,
    source: spanOf(tokens.slice(...source)),
    cue: spanOf(tokens.slice(group.from, from)),
    content: [...spanOf([relative]), ...spanOf(tokens.slice(from, contentEnd(tokens, from)))],
  };
}

/** ", adding that …" */
export function inParticiple(tokens: readonly Token[], group: VerbGroup): Found | null {
  const before = tokens[group.from - 1];
  if (group.from !== group.main || !participles.has(tokens[group.main]?.lower ?? '')) return null;
  const follows =
    !before ||
    isComma(before) ||
    isDash(before) ||
    before.lower === 'and' ||
    ['ADP', 'SCONJ', 'NUM', 'ADV', 'NOUN', 'PROPN'].includes(before.pos);
  const complement = follows ? complementOf(tokens, group) : null;
  if (!complement) return null;
  const subject = subjectBefore(tokens, group.from);
  return {
    rule: 'adding that',
    verb: group.lemma,
    source: subject ? spanOf(tokens.slice(...subject)) : [],
    cue: spanOf(tokens.slice(group.from, complement.cueEnd + 1)),
    content: spanOf(tokens.slice(...complement.content)),
  };
}

const seeming = /^(?:feels?|felt|seems?|seemed|remains?|remained|becomes?|became)$/;
const prepositions = /^(?:about|of|by|in|with|over)$/;

/** "is confident that …", "was optimistic about …" */
export function inAdjective(tokens: readonly Token[], index: number): Found | null {
  const adjective = tokens[index];
  const next = tokens[index + 1];
  if (!adjective || adjective.quoted || !attitudeAdjectives.has(adjective.lower)) return null;
  if (!next || isEnd(next) || next.quoted) return null;
  let from = index;
  while (from > 0 && belongsToCopula(tokens[from - 1])) from -= 1;
  const copula = tokens.slice(from, index);
  if (!copula.some((token) => isAuxiliary(token) || token.pos === 'VERB')) return null;
  const source = nounPhraseBefore(tokens, from);
  const preposition = prepositions.test(next.lower);
  const clause = opensClause(next) || next.pos === 'PRON';
  if (!source || !(preposition || clause || (next.pos === 'PART' && next.lower === 'to'))) {
    return null;
  }
  const start = preposition ? index + 2 : index + 1;
  if (isEnd(tokens[start])) return null;
  return {
    rule: 'name is sure that',
    verb: adjective.lower,
    source: spanOf(tokens.slice(...source)),
    cue: spanOf(tokens.slice(from, start)),
    content: spanOf(tokens.slice(start, contentEnd(tokens, start))),
  };
}

function belongsToCopula(token: Token | undefined): boolean {
  if (!token) return false;
  if (isAuxiliary(token) || token.pos === 'ADV' || seeming.test(token.lower)) return true;
  return token.lower === 'not' || token.lower === "n't";
}
