import type { Range, Token } from './token';

/**
 * Marks what stands between double quotation marks, curly or straight; a quotation that is not closed
 * runs to the end of the paragraph (the next one opens it again).
 */
export function markQuotations(tokens: Token[]): void {
  let open = false;
  for (const [index, token] of tokens.entries()) {
    if (!['"', '“', '”'].includes(token.text)) {
      token.quoted = open;
      continue;
    }
    // A wrong curly mark at the very beginning opens too.
    const opens = token.text === '“' || (!open && (token.text === '"' || index === 0));
    if (opens && !open) {
      open = true;
      token.mark = 'open';
    } else if (!opens && open) {
      open = false;
      token.mark = 'close';
    }
    token.quoted = open || token.mark === 'close';
  }
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
