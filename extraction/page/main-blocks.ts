import type { LeftOut } from '@/domain/capture/left-out';

import { isLinkedSentence, isStory, kindsOf, type Marked } from './block-kinds';
import { below } from './block-sums';
import { leadOf } from './lead-blocks';
import { isByline, lineKind, weightOf } from './line-kind';
import type { PageBlocks } from './page-blocks';
import { plainWords, shareIn, shinglesOf } from './shingles';
import { sift } from './sift-blocks';
import { headlineAt, linkBoxesOf, regionOf } from './text-region';

/** What is known of the article before its text is. */
export interface KnownOfText {
  /** Its headlines. */
  titles: readonly string[];
  /** The page's own summary; null: none. */
  description: string | null;
  /** Whether a block stands in the text that the page's data gives. */
  confirmed: (text: string) => boolean;
}

export interface MainText {
  text: string;
  /** What stands among the text and is not part of it, and sentences elsewhere on the page. */
  leftOut: LeftOut[];
  /** Everything on the page that is not part of the text. */
  marked: LeftOut[];
  /** Lines above or below the text that name its authors. */
  bylines: string[];
}

/** The article's paragraphs out of all that stands on the page, and what beside them was left out. */
export function mainText(page: PageBlocks, known: KnownOfText): MainText {
  const { elements, blocks, apart } = page;
  const sentences = blocks.map((block) => (isStory(block) ? weightOf(block.text) : 0));
  const kinds = kindsOf(page, sentences);
  const marked: Marked[] = blocks.map((block) => ({
    ...block,
    kind: kinds[block.at] ?? lineKind(block),
  }));
  const names = new Set(known.titles.map((title) => plainWords(title).join(' ')));
  const free = marked.map(({ kind }, at) => (kind === null ? (sentences[at] ?? 0) : 0));
  const sure = marked.map(({ text }, at) => (free[at] && known.confirmed(text) ? free[at] : 0));
  const isSure = sure.reduce((sum, one) => sum + one, 0) >= 250;
  const region = regionOf(
    page,
    isSure ? sure : free,
    isSure ? 0.9 : 0.7,
    headlineAt(marked, names),
  );
  const inside = below(elements, region);
  const linkBoxes = linkBoxesOf(page, free, region);
  const within = marked.filter(({ at }) => inside[at]);
  const told = known.description ? shinglesOf(known.description) : new Set<string>();
  const isLead = (text: string) => {
    const words = shinglesOf(text);
    return (
      words.size >= 3 &&
      told.size >= 3 &&
      Math.max(shareIn(words, told), shareIn(told, words)) > 0.75
    );
  };
  for (const block of within) {
    if (block.kind === null && linkBoxes[block.at] && !isLinkedSentence(block))
      block.kind = 'related';
    if (
      block.kind !== null &&
      block.kind !== 'hidden' &&
      block.kind !== 'repeat' &&
      isLead(block.text)
    )
      block.kind = null;
  }
  sift(within, names);
  const lead = leadOf(marked, within, page, names, isLead);
  const kept = new Set([...lead, ...within.filter(({ kind }) => kind === null)]);
  const aside = apart.filter(({ at }) => inside[at]).map(({ kind, text }) => ({ kind, text }));
  const beside = marked.flatMap((block, at): LeftOut[] => {
    if (kept.has(block)) return [];
    const { kind, text } = block;
    if (inside[block.at]) return [{ kind: kind ?? 'other', text }];
    return kind === 'consent' || (kind === null && sentences[at])
      ? [{ kind: kind ?? 'other', text }]
      : [];
  });
  const rest = marked.flatMap((block): LeftOut[] => {
    const { kind, text } = block;
    return kept.has(block) ? [] : [{ kind: kind ?? 'other', text }];
  });
  return {
    text: [...kept].map(({ text }) => text).join('\n\n'),
    leftOut: [...aside, ...beside],
    marked: [...aside, ...rest],
    bylines: bylinesOf(marked),
  };
}

/** Lines that say of themselves that they name the author: “By Ida Holm”. */
function bylinesOf(marked: readonly Marked[]): string[] {
  const lines = marked.filter(({ kind, text }) => kind === 'byline' && isByline(text));
  return lines.slice(0, 3).map(({ text }) => text);
}
