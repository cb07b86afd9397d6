import type { LeftOutKind } from '@/domain/capture/left-out';

import { sums } from './block-sums';
import { asksConsent, isSentence } from './line-kind';
import type { PageBlock, PageBlocks } from './page-blocks';
import { plainWords } from './shingles';

export type Marked = PageBlock & { kind: LeftOutKind | null };

export function isStory(block: PageBlock): boolean {
  return isSentence(block) && block.linked < block.text.length * 0.5;
}

/** What each element is; one that holds much of the page's sentences is no box, whatever its name. */
export function kindsOf(page: PageBlocks, sentences: readonly number[]): (LeftOutKind | null)[] {
  const teasers = teaserLists(page, sentences);
  const mass = sums(page, sentences);
  const consent = consentBoxes(page, sentences);
  const marks = page.elements.map(
    ({ mark }, place) => (consent[place] ? 'consent' : mark) ?? (teasers[place] ? 'related' : null),
  );
  const shown = marks.map((mark) => (mark === 'hidden' ? null : mark));
  const plain = spread(page, shown, mass);
  const left = sentences.map((weight, at) =>
    plain[page.blocks[at]?.at ?? 0] === null ? weight : 0,
  );
  return spread(page, marks, sums(page, left), plain);
}

/** The share of the story's sentences that a box may hold and still be one; of others 0.35. */
const mostOf: Partial<Record<LeftOutKind, number>> = { consent: 0.97, related: 0.45 };

/** Hands marks down; `mass` says how much of the story each element would take with it. */
function spread(
  { elements }: PageBlocks,
  marks: readonly (LeftOutKind | null)[],
  mass: readonly number[],
  known: readonly (LeftOutKind | null)[] = [],
): (LeftOutKind | null)[] {
  const total = mass[0] ?? 0;
  const kinds: (LeftOutKind | null)[] = [];
  for (const [place, { parent }] of elements.entries()) {
    const above = parent < 0 ? null : (kinds[parent] ?? null);
    const mark = marks[place] ?? null;
    const most = mostOf[mark ?? 'other'] ?? 0.35;
    const own = mark !== null && (mass[place] ?? 0) <= total * most ? mark : null;
    kinds[place] = above ?? known[place] ?? own;
  }
  return kinds;
}

/** Boxes that ask for consent by their words, not around the headline; a story about consent is none. */
function consentBoxes(page: PageBlocks, sentences: readonly number[]): boolean[] {
  const asking = sums(
    page,
    page.blocks.map(({ text }, at) => (asksConsent(text) ? (sentences[at] ?? 0) : 0)),
  );
  const all = sums(page, sentences);
  const headings = sums(
    page,
    page.blocks.map(({ heading }) => Number(heading === 1)),
  );
  const first = page.blocks.find(({ heading }) => heading === 1)?.at ?? Infinity;
  return page.elements.map((_, place) => {
    const most = place < first ? 0.97 : 0.5;
    const weight = all[place] ?? 0;
    return (
      weight > 0 &&
      headings[place] === 0 &&
      (asking[place] ?? 0) >= weight * 0.5 &&
      weight <= (all[0] ?? 0) * most
    );
  });
}

/** Lists in which headlines of other stories, each a link, stand with a sentence or none. */
function teaserLists(page: PageBlocks, sentences: readonly number[]): boolean[] {
  const headlines = sums(
    page,
    page.blocks.map((block) =>
      Number(
        block.linked > block.text.length * 0.8 &&
          !isLinkedSentence(block) &&
          plainWords(block.text).length >= 3,
      ),
    ),
  );
  const stories = sums(
    page,
    sentences.map(Number).map((weight) => Number(weight > 0)),
  );
  const items = page.elements.map(() => 0);
  const told = page.elements.map(() => 0);
  for (const [place, { parent }] of page.elements.entries()) {
    if (parent < 0 || !headlines[place] || (stories[place] ?? 0) > 2) continue;
    items[parent] = (items[parent] ?? 0) + 1;
    told[parent] = (told[parent] ?? 0) + (stories[place] ?? 0);
  }
  return items.map(
    (count, place) => count >= 3 && (stories[place] ?? 0) <= (told[place] ?? 0) * 1.2,
  );
}

/** A paragraph of the story that is one link, not the headline of another story. */
export function isLinkedSentence({ text, listed, heading }: PageBlock): boolean {
  return (
    !listed && heading === 0 && /[.!?。](?:["'”’»)]*)$/.test(text) && plainWords(text).length >= 3
  );
}
