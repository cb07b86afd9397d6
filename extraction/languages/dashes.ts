import type { Span } from '../span';
import type { Cue } from './cues';
import type { Grammar } from './grammar';
import { bareEnd, fewest, type Part, stanceOf, wordEndBefore } from './part';
import { subjectAfter } from './subject';
import type { TextSentence } from './words';

/** Direct speech behind a dash: "— So it is, — said Ann. — It stays so." */
export function inDashes(
  text: string,
  { words, span, quotations }: TextSentence,
  cues: readonly Cue[],
  grammar: Grammar,
): Part[] | null {
  const quotation = quotations[0];
  const inMarks = quotation && quotation.outer[0] - span[0] <= 1;
  const first = words[0];
  const behindDash = first && /^[—–-]$/.test(first.text);
  if (!behindDash && !inMarks) return null;
  const dashes = words.flatMap((word, at) => (/^[—–]$|^-$/.test(word.text) && at > 0 ? [at] : []));
  const cue = cues.find(({ from }) => dashes.some((at) => at + 1 === from));
  if (!cue || cue.from < fewest) return null;
  const at = cue.from - 1;
  if (!behindDash && quotation && (words[at]?.start ?? 0) > quotation.outer[1]) return null;
  const start = behindDash ? words[1]?.start : quotation?.inner[0];
  const content: Span[] = [[start ?? span[0], wordEndBefore(words, at)]];
  const next = dashes.find((one) => one > cue.to);
  const subject = subjectAfter(words, cue.to, grammar, next ?? words.length);
  const rest = next === undefined ? undefined : words[next + 1];
  if (rest)
    content.push([
      rest.start,
      bareEnd(text, quotation && !behindDash ? quotation.inner[1] : span[1]),
    ]);
  return [
    {
      rule: '— words — said name',
      source: subject ? [subject.span] : [],
      cue: cue.spans,
      content,
      stance: stanceOf(text, cue.stance, content, grammar),
      shared: !subject,
      direct: true,
    },
  ];
}
