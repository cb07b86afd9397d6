import { longestSentence } from './limits';
import type { Range, Token } from './token';

/**
 * Marks what stands between double quotation marks, curly or straight; a quotation that is not closed
 * runs to the end of the paragraph (the next one opens it again). A mark that is not
 * closed for longer than a sentence can be opens nothing: it would turn the rest of a text into one.
 */
export function markQuotations(tokens: Token[]): void {
  const end = tokens.at(-1)?.end ?? 0;
  const marks = tokens.filter(({ text }) => isMark(text));
  let seen = 0;
  let open = false;
  for (const [index, token] of tokens.entries()) {
    if (!isMark(token.text)) {
      token.quoted = open;
      continue;
    }
    seen += 1;
    // A wrong curly mark at the very beginning opens too.
    const opens = token.text === '“' || (!open && (token.text === '"' || index === 0));
    const reach = (marks[seen]?.end ?? end) - token.start;
    if (opens && !open && reach <= longestSentence) {
      open = true;
      token.mark = 'open';
    } else if (!opens && open) {
      open = false;
      token.mark = 'close';
    }
    token.quoted = open || token.mark === 'close';
  }
}

function isMark(text: string): boolean {
  return text === '"' || text === '“' || text === '”';
}

/** The quotations of a sentence, marks included. */
export function quotationsOf(tokens: readonly Token[]): Range[] {
  const found: Range[] = [];
  let from: number | null = null;
  for (const [index, token] of tokens.entries()) {
    if (!token.quoted) continue;
    from ??= index;
    const next = tokens[index + 1];
    if (token.mark === 'close' || !next?.quoted) {
      found.push([from, index + 1]);
      from = null;
    }
  }
  return found;
}
