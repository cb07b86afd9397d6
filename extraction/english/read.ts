import { describedPeople } from '@/domain/source/described';

import { type Language, type Mention, nobody, type ReadStatement } from '../language';
import { hull, type Span } from '../span';
import { aliasesIn, issuedIn } from './aliases';
import { reasonForAnonymity } from './anonymity';
import { bareSpan } from './bare-span';
import { bodies } from './bodies';
import { claimWords } from './claim-words';
import { findStatements } from './find-statements';
import { fullNamesIn, mentionIn } from './mention';
import { nounPhraseAfter } from './noun-phrase';
import { openFigures } from './open-figures';
import { refersBack } from './refers-back';
import { relaysOf } from './relays';
import { sentencesOf } from './sentences';
import { kindOf, placesIn } from './source-kind';
import { isSpeech, stanceOf } from './stance';
import type { Statement } from './statement';
import { tookPart } from './took-part';
import { subjectBefore } from './subject';
import { type Sentence, spanOf } from './token';

/** English as newspapers write it. */
export const english: Language = {
  code: 'en',
  read(text) {
    const sentences = sentencesOf(text);
    const statements = findStatements(sentences);
    return {
      sentences: sentences.map(spanOfSentence),
      statements: statements.map((statement) => readStatement(text, sentences, statement)),
      names: fullNamesIn(text),
      paragraphs: sentences.map(({ paragraph }) => paragraph),
      subjects: sentences.map((sentence) => subjectOf(text, sentence)),
      aliases: aliasesIn(text),
      issued: issuedIn(text).map(({ noun, at }) => ({
        noun,
        at,
        sentence: sentenceAt(sentences, at),
      })),
      places: placesIn(text),
      unread: sentences.filter(({ unread }) => unread).map(spanOfSentence),
    };
  },
  bodies,
  kindOf,
  claimWords,
  refersBack,
  tookPart,
  bareSpan,
  openFigures,
};

function subjectOf(text: string, { tokens, unread }: Sentence): Mention | null {
  if (unread) return null;
  const named = tokens[0]?.pos === 'PROPN' ? nounPhraseAfter(tokens, 0) : null;
  const range = subjectBefore(tokens, tokens.length) ?? named;
  const [span] = range ? spanOf(tokens.slice(...range)) : [];
  return span ? mentionIn(text.slice(...span), span) : null;
}

function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.tokens.at(-1)?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of a stretch that are not what was said. */
function outsideOf(text: string, content: readonly Span[], [from, to]: Span): string {
  let [rest, at] = ['', from];
  for (const [start, end] of content) {
    if (start >= to || end <= at) continue;
    rest += text.slice(at, Math.max(at, start)) + (start > at ? ', ' : '');
    at = end;
  }
  return rest + text.slice(at, Math.max(at, to));
}

/** "Roe, via the Post, said" */
function viaIn(before: string): string {
  return /,? via [^,]{3,60},?\s*$/.exec(before)?.[0] ?? '';
}

function spanOfSentence({ tokens }: Sentence): Span {
  return [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
}

function readStatement(
  text: string,
  sentences: readonly Sentence[],
  statement: Statement,
): ReadStatement {
  const sentence = sentences[statement.sentence];
  const [from, to] = sentence ? spanOfSentence(sentence) : [0, 0];
  const [source] = statement.source;
  const [quoted] = statement.quoting ?? [];
  const cue = hull(statement.cue) ?? [from, from];
  const who = source ? mentionIn(text.slice(...source), source) : nobody;
  const content = statement.content.map((span) => text.slice(...span)).join(' ');
  const words = text.slice(from, to);
  const described = who.form === 'description' && who.text !== null;
  return {
    rule: statement.rule,
    kind: isSpeech(statement, text.slice(...cue), who, content) ? 'speech' : 'attitude',
    source: statement.source,
    cue: statement.cue,
    content: statement.content,
    who,
    quoting: quoted ? mentionIn(text.slice(...quoted), quoted) : null,
    stance: stanceOf(statement, text.slice(...cue), content),
    relays: [
      ...relaysOf(text.slice(...cue), outsideOf(text, statement.content, [cue[1], to]), who.outlet),
      ...relaysOf('', viaIn(text.slice(from, cue[0])), null),
      ...(statement.through ?? []).map((span) => ({
        text: text.slice(...span),
        definite: false,
        words: 'first reported by',
      })),
    ],
    reason: described || who.form === 'definite' ? reasonForAnonymity(words) : null,
    count: described ? describedPeople(who.text ?? '') : null,
    direct: statement.content.some(([start]) => /["“'‘]/.test(text.charAt(start))),
    sentence: statement.sentence,
    opening: sentence?.tokens[0]?.text ?? '',
    timed: timedPart(statement, [from, to]),
  };
}

/** When the first source spoke says nothing of when that was reported, or of what is told in passing. */
function timedPart({ rule, cue, content, source }: Statement, sentence: Span): Span {
  if (rule === 'reported by name') return [hull(cue)?.[0] ?? sentence[0], sentence[1]];
  return (rule === 'which name said' && hull([...content, ...cue, ...source])) || sentence;
}
