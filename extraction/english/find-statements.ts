import { afterWords, inverted } from './content-first';
import { nounPhraseBefore } from './noun-phrase';
import { quotationsOf } from './quotations';
import { reportedBy } from './reported-by';
import { inAdjective, inParticiple, inRelativeClause, speakerFirst } from './speaker-first';
import { silences } from './silence';
import type { Statement } from './statement';
import { isPunctuation, type Sentence, spanOf, type Token } from './token';
import { verbGroupAt, type VerbGroup } from './verb-group';
import { accordingTo, namedLine, signedQuotation } from './without-verb';

type Found = Omit<Statement, 'sentence'>;

/**
 * Everything in these sentences that is told as somebody's word or attitude. What is told inside of
 * somebody's words is theirs, and left out. Quotations that go on in a later sentence are added.
 */
export function findStatements(sentences: readonly Sentence[]): Statement[] {
  const bySentence = sentences.map((sentence, index) =>
    inSentence(sentence, index === 0).map((found): Statement => ({ ...found, sentence: index })),
  );
  goOn(sentences, bySentence);
  return bySentence.flat();
}

function inSentence(sentence: Sentence, headline: boolean): Found[] {
  if (sentence.unread) return [];
  const { tokens } = sentence;
  const line = namedLine(sentence);
  if (line && (headline || tokens[0]?.mark || isUpperCase(line, tokens))) return [line];
  const signed = signedQuotation(sentence);
  if (signed) return [...(line ? [line] : []), signed];
  const found = [
    ...(line ? [line] : []),
    ...accordingTo(tokens),
    ...reportedBy(sentence),
    ...silences(sentence),
    ...tokens.flatMap((_, index) => atVerb(tokens, verbGroupAt(tokens, index)) ?? []),
    ...tokens.flatMap((_, index) => inAdjective(tokens, index) ?? []),
  ];
  return outermost(withFirstTold(found.filter(({ cue }) => cue.length > 0)));
}

/** "A source said that the crane fell, which was first reported by the Post": the Post had the words. */
function withFirstTold(found: readonly Found[]): Found[] {
  return found.map((report) => {
    if (report.rule !== 'reported by name') return report;
    const told = found.find((other) => other !== report && holdsCue(report, other));
    return told ? { ...report, content: told.content } : report;
  });
}

function isUpperCase({ source }: Found, tokens: readonly Token[]): boolean {
  const [span] = source;
  return tokens
    .filter(({ start, end }) => span && start >= span[0] && end <= span[1])
    .every(({ text }) => text === text.toUpperCase());
}

/** The first pattern that fits the verb. */
function atVerb(tokens: readonly Token[], group: VerbGroup | null): Found | null {
  if (!group || group.infinitive) return null;
  if (group.participle) return inParticiple(tokens, group);
  const turned = inverted(tokens, group);
  if (turned) return turned;
  const source = nounPhraseBefore(tokens, group.from);
  return (
    (source && inRelativeClause(tokens, group, source)) ??
    (source && afterWords(tokens, group, source)) ??
    speakerFirst(tokens, group, source)
  );
}

const wordsFirst = /^(?:words|“words,”)/;

function outermost(found: readonly Found[]): Found[] {
  const outer = found.filter(
    (inner) => !found.some((other) => other !== inner && holds(other, inner)),
  );
  return outer.map((one) => {
    const told = found.find((inner) => inner !== one && isToldFirst(one, inner));
    return told ? { ...one, quoting: told.source } : one;
  });
}

/** Whether the cue of one stands inside of what the other says was said. */
function holds(outer: Found, inner: Found): boolean {
  // Of two that hold each other, "…, Roe said" is the one that speaks of the whole.
  if (wordsFirst.test(inner.rule) && !wordsFirst.test(outer.rule)) return false;
  // "…, first reported by the Post" tells of the same words a second time.
  if (outer.rule === 'reported by name') return false;
  return holdsCue(outer, inner);
}

/** Whether what one says begins with another's name and their verb: "Ward said that Hale told him …". */
function isToldFirst(outer: Found, inner: Found): boolean {
  const [words] = outer.content;
  const [source] = inner.source;
  return Boolean(
    words &&
    source &&
    holdsCue(outer, inner) &&
    source[0] - words[0] <= 'that '.length &&
    /^(?:say|tell|admit|acknowledge|write|claim|confirm|deny)$/.test(inner.verb),
  );
}

function holdsCue(outer: Found, inner: Found): boolean {
  const [cue] = inner.cue;
  return outer.content.some(([start, end]) => cue && cue[0] >= start && cue[1] <= end);
}

/**
 * Adds quotations that are whole sentences with no speaker beside them to the statement before: in
 * the same paragraph, after a colon, or where the quotation of the paragraph before was not closed.
 */
function goOn(sentences: readonly Sentence[], bySentence: Statement[][]): void {
  let last: Statement | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const own = bySentence[index]?.at(-1);
    if (own) {
      last = own;
      continue;
    }
    const before = sentences[index - 1];
    if (!before || !last || !mayGoOn(sentence, before, last)) {
      last = undefined;
      continue;
    }
    last.content.push(...spanOf(sentence.tokens));
  }
}

const quoting = /“|according|words,/;

function mayGoOn(sentence: Sentence, before: Sentence, last: Statement): boolean {
  if (sentence.unread) return false;
  const [quotation] = quotationsOf(sentence.tokens);
  if (!quotation || quotation[0] > 0) return false;
  if (!sentence.tokens.slice(quotation[1]).every(isPunctuation)) return false;
  const end = before.tokens.at(-1);
  const open = end?.quoted === true && end.mark !== 'close';
  const colon = end?.text.endsWith(':') === true;
  if (open || colon) return true;
  return before.paragraph === sentence.paragraph && quoting.test(last.rule);
}
