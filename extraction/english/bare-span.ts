import type { Span } from '../span';

const before = /^(?:[\s,:;—–-]+|that\s+(?=\S)|["“”„«»]|''|``)+/i;
const after = /(?:[\s,:;—–-]|["“”„«»]|''|(?<=["”»])\.)+$/;
/** Where somebody said it is no part of it. */
const occasion =
  /,? (?:in|during) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}?(?:interview|broadcast|speech|statement)(?: (?:with|on|to|for|in) [^,;“”"]*)?$/;

/**
 * The words without what only joins them to the sentence, without quotation marks around them and
 * without an occasion at the end ("in an interview with Reuters").
 */
export function bareSpan(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const from = before.exec(words)?.[0].length ?? 0;
  let rest = words.slice(from);
  // A mark without its partner closes what was opened before; one that has it is part of the words.
  const marks = rest.match(/["“”]/g)?.length ?? 0;
  const paired = marks > 0 && marks % 2 === 0;
  rest = rest.replace(paired ? /[\s,;:]+$/ : after, '');
  rest = rest.replace(/(["”])\.$/, '$1');
  if (!/["“]/.test(words.charAt(0))) rest = rest.replace(occasion, '');
  return rest ? [start + from, start + from + rest.length] : [start, end];
}
