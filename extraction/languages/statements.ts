import type { Span } from '../span';
import { accordingTo } from './according';
import { atCue } from './at-cue';
import { type Cue, cuesIn } from './cues';
import { inDashes } from './dashes';
import type { Grammar } from './grammar';
import { bareEnd, type Found, holds, type Part } from './part';
import type { TextSentence } from './words';

/** Everything in these sentences that is told as somebody's word, in reading order. */
export function statementsIn(
  text: string,
  sentences: readonly TextSentence[],
  grammar: Grammar,
): Found[] {
  const all: Found[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const found = inSentence(text, sentence, grammar).map((one) => ({ ...one, sentence: index }));
    const last = all.at(-1);
    const before = sentences[index - 1];
    const follows =
      last?.direct && last.sentence === index - 1 && before?.paragraph === sentence.paragraph;
    const rest = found.length === 0 && follows ? wholeQuotation(text, sentence) : null;
    if (last && rest)
      all[all.length - 1] = { ...last, content: [...last.content, rest], sentence: index };
    else all.push(...found);
  }
  return all;
}

/** A sentence that is nothing but a quotation, or goes on behind a dash: its words. */
function wholeQuotation(text: string, { span, quotations, words }: TextSentence): Span | null {
  const [first] = words;
  if (first && /^[—–-]$/.test(first.text) && words[1])
    return [words[1].start, bareEnd(text, span[1])];
  const [quotation] = quotations;
  if (!quotation || quotation.outer[0] - span[0] > 1) return null;
  return span[1] - quotation.outer[1] <= 2 ? quotation.inner : null;
}

function inSentence(text: string, sentence: TextSentence, grammar: Grammar): Part[] {
  const cues = cuesIn(text, sentence, grammar);
  const dashed = inDashes(text, sentence, cues, grammar);
  if (dashed) return dashed;
  const according = accordingTo(text, sentence, grammar);
  const found: Part[] = according ? [according] : [];
  let told: Cue | null = null;
  for (const [index, cue] of cues.entries()) {
    if (found.some(({ content }) => content.some((span) => holds(span, cue.spans[0])))) {
      // What is told inside of somebody's words is theirs, unless the quotation is cut by it.
      if (!cue.quoted || !cue.pronoun) continue;
    }
    const part = atCue(text, sentence, cue, cues.slice(index + 1), told, grammar);
    if (!part) continue;
    found.push(part);
    told = cue;
  }
  return found;
}
