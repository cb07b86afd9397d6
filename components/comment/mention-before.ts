/**
 * What is typed after the last @ before the caret, if it may be a name that is being written: at most
 * 40 characters of one line; otherwise null.
 */
export function mentionBefore(text: string, caret: number): string | null {
  const match = /(?:^|[^\p{L}\p{N}._-])@([\p{L}\p{N}][^@\n]{0,39})$/u.exec(text.slice(0, caret));
  return match?.[1] ?? null;
}
