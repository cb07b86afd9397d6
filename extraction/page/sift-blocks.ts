import { isLinkedSentence, isStory, type Marked } from './block-kinds';
import { endsSentence, weightOf } from './line-kind';
import type { PageBlock } from './page-blocks';
import { plainWords, shinglesOf } from './shingles';

/** Finds the lines among the paragraphs that are none: headline, labels, links, what stands twice. */
export function sift(within: Marked[], names: ReadonlySet<string>): void {
  const first = within.findIndex(
    (block) => block.kind === null && block.heading === 0 && isStory(block),
  );
  const last = within.findLastIndex((block) => block.kind === null && isStory(block));
  for (const [place, block] of within.entries()) {
    if (block.kind !== null) continue;
    const { text, heading, linked } = block;
    const plain = plainWords(text).join(' ');
    if (heading === 1 || (names.has(plain) && place < first + 3)) block.kind = 'byline';
    else if (place < first && !isStory(block)) block.kind = 'byline';
    else if (place > last && isTail(block, plain)) block.kind = 'other';
    else if (linked > text.length * 0.7 && !isLinkedSentence(block)) block.kind = 'related';
    else if (heading === 0 && isLabel(block)) block.kind = 'other';
  }
  dropRepeats(within);
  for (const [place, block] of within.entries()) {
    if (block.kind !== null || block.heading === 0) continue;
    const next = within.slice(place + 1).find(({ kind }) => kind === null);
    if (!next) block.kind = 'other';
  }
}

/** A line below the story that is no end of it: neither a sentence, nor in a list, nor a paragraph. */
function isTail({ text, linked, listed, paragraph, heading }: PageBlock, plain: string): boolean {
  if (endsSentence(text) && plain.includes(' ')) return false;
  return linked > text.length * 0.2 || !(listed || paragraph || heading > 0);
}

/** A block all of which stands in others too, such as a quotation shown large, is there twice. */
function dropRepeats(within: readonly Marked[]): void {
  const kept = within.filter(({ kind }) => kind === null);
  const shingles = kept.map(({ text }) => shinglesOf(text));
  const counts = new Map<string, number>();
  for (const all of shingles) for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  // The shorter ones first: the paragraph around a quotation stays.
  const order = kept
    .map((_, at) => at)
    .sort((a, b) => (kept[a]?.text.length ?? 0) - (kept[b]?.text.length ?? 0) || b - a);
  for (const at of order) {
    const own = shingles[at];
    const block = kept[at];
    if (!own || !block || plainWords(block.text).length < 5) continue;
    if (![...own].every((one) => (counts.get(one) ?? 0) > 1)) continue;
    for (const one of own) counts.set(one, (counts.get(one) ?? 0) - 1);
    block.kind = 'repeat';
  }
}

/** “Share”, “Personal box”: a few words that end like no sentence. */
function isLabel({ text, listed, bold, paragraph }: PageBlock): boolean {
  if (paragraph && plainWords(text).length >= 3) return false;
  if (listed || text.includes('\t') || endsSentence(text) || /^[“„«"‘]/.test(text)) return false;
  return weightOf(text) < 40 && bold < text.length * 0.8;
}
