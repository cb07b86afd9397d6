/*
 * How much of a page a text takes. A page holds it twice, as HTML and as what React goes on from, and
 * both write some characters as several.
 */

/** Bytes that one paragraph takes beside its characters, about. */
export const paragraphSize = 250;

/** Bytes that the character with this code unit takes, about. */
export function drawnSize(code: number): number {
  if (code >= 0x80) return 8;
  return code === 0x22 || code === 0x26 || code === 0x27 || code === 0x3c || code === 0x3e
    ? 12
    : code < 0x20 || code === 0x5c
      ? 6
      : 2;
}

/** Bytes that a text takes on a page, about; every line that is not empty is taken for a paragraph. */
export function drawnSizeOf(text: string): number {
  let size = paragraphSize;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const emptyLine = code === 0x0a && text.charCodeAt(at - 1) === 0x0a;
    if (!emptyLine) size += code === 0x0a ? paragraphSize : drawnSize(code);
  }
  return size;
}
