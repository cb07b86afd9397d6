import { refuse, type Result } from '../result';
import { type Passage, passageAt } from './anchor';
import { withLineFeeds } from './clean-text';

/** A passage found by its words; `count` says how often they stand in the article. */
export interface LocatedPassage extends Passage {
  count: number;
}

/**
 * Finds selected words in an article. First exactly; then with any white space for white space, any
 * quotation mark for another of its kind, any dash for a dash, and … for three dots. What is kept is
 * always the article's own spelling. Of several occurrences the one that starts nearest to
 * `nearStart` is taken, without it the first. Line ends count as in the stored text (LF).
 * Refuses (`invalid`) words that are not there, showing the nearest ones that are.
 */
export function locatePassage(
  articleText: string,
  words: string,
  nearStart?: number,
): Result<LocatedPassage> {
  const wanted = withLineFeeds(words).trim();
  if (wanted === '') return refuse('invalid', 'Select the words in the article first.');
  const exact = occurrences(articleText, new RegExp(escaped(wanted), 'gu'));
  const found = exact.length > 0 ? exact : occurrences(articleText, tolerant(wanted));
  const near = nearStart ?? 0;
  const [best] = found.toSorted((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
  if (!best) return refuse('invalid', notThere(articleText, wanted));
  return { ok: true, ...passageAt(articleText, best.start, best.end), count: found.length };
}

/** Whether {@link locatePassage} would find these words: cheaper, since it looks for no others. */
export function standsIn(articleText: string, words: string): boolean {
  const wanted = withLineFeeds(words).trim();
  return wanted !== '' && (articleText.includes(wanted) || tolerant(wanted).test(articleText));
}

/** Where the pattern matches; with the `u` flag never inside a surrogate pair. */
function occurrences(text: string, pattern: RegExp): { start: number; end: number }[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Characters that a site, a browser or a keyboard may have put for one another. */
const interchangeable: readonly (readonly [typed: RegExp, any: string])[] = [
  [/^\s+$/u, '\\s+'],
  [/^["“”„‟«»]$/u, '["“”„‟«»]'],
  [/^['‘’‚‛`´]$/u, "['‘’‚‛`´]"],
  [/^[-‐‑‒–—―−]$/u, '[-‐‑‒–—―−]'],
  [/^(?:…|\.{3})$/u, '(?:…|\\.{3})'],
];

function tolerant(words: string): RegExp {
  const parts = words.match(/\s+|\.{3}|./gsu) ?? [];
  const pattern = parts.map(
    (part) => interchangeable.find(([typed]) => typed.test(part))?.[1] ?? escaped(part),
  );
  return new RegExp(pattern.join(''), 'gu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The refusal, with 60 characters of the article from where the longest run of the words stands. */
function notThere(articleText: string, wanted: string): string {
  const sentence = 'These words do not stand in the article as written.';
  const at = nearest(articleText, wanted);
  if (at === null) return `${sentence} Copy them from its text.`;
  const shown = Array.from(articleText.slice(at, at + 120).replace(/\s+/gu, ' '))
    .slice(0, 60)
    .join('');
  return `${sentence} The nearest are: “${shown}”.`;
}

/** Where the longest run of the words (up to eight; a single one only if long) stands, or null. */
function nearest(articleText: string, wanted: string): number | null {
  const words = wanted.split(/\s+/u).slice(0, 16);
  for (let length = Math.min(words.length, 8); length >= 1; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const run = words.slice(first, first + length).join(' ');
      if (length === 1 && run.length < 6) continue;
      const match = tolerant(run).exec(articleText);
      if (match) return match.index;
    }
  }
  return null;
}
