import { sentencesIn } from '../text/sentences';

/**
 * Whether a text reads like another version of an article: at least half of the old sentences stand in
 * it, whatever their typography and order. A sign-in page, a notice or a teaser does not.
 */
export function readsLike(before: string, after: string): boolean {
  const now = new Set(sentencesIn(after).map(({ text }) => text));
  const old = sentencesIn(before);
  return 2 * old.filter(({ text }) => now.has(text)).length >= old.length;
}
