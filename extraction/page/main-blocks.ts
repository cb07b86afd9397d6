import type { LeftOut, LeftOutKind } from '@/domain/capture/left-out';

import { asksConsent, endsSentence, isByline, isSentence, lineKind, weightOf } from './line-kind';
import type { PageBlock, PageBlocks, PageElement } from './page-blocks';
import { plainWords, shareIn, shinglesOf } from './shingles';

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

type Marked = PageBlock & { kind: LeftOutKind | null };

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

function isStory(block: PageBlock): boolean {
  return isSentence(block) && block.linked < block.text.length * 0.5;
}

/** Of each element the sum over all blocks inside. */
function sums({ elements, blocks }: PageBlocks, values: readonly number[]): number[] {
  const all = elements.map(() => 0);
  for (const [place, { at }] of blocks.entries()) all[at] = (all[at] ?? 0) + (values[place] ?? 0);
  for (let place = elements.length - 1; place > 0; place--) {
    const parent = elements[place]?.parent ?? -1;
    if (parent >= 0) all[parent] = (all[parent] ?? 0) + (all[place] ?? 0);
  }
  return all;
}

/** What each element is; one that holds much of the page's sentences is no box, whatever its name. */
function kindsOf(page: PageBlocks, sentences: readonly number[]): (LeftOutKind | null)[] {
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

const bodyNames =
  /(?:^| )(?:article ?(?:body|text|content)|story ?(?:body|text|content)|post ?(?:body|text|content)|entry ?content|body ?(?:content|text|copy)|main ?content|content ?body)(?: |$)/;

/** The smallest element that holds the story: of those that say so, else by where sentences stand. */
function regionOf(
  { elements, blocks }: PageBlocks,
  values: readonly number[],
  share: number,
  headline: number,
): number {
  const mass = sums({ elements, blocks, apart: [] }, values);
  const total = mass[0] ?? 0;
  let start = articleOf(elements, mass, headline);
  const inside = below(elements, start);
  const enough = (mass[start] ?? 0) * 0.4;
  const outer = start;
  for (const [place, { element }] of elements.entries()) {
    if (!inside[place] || place === outer || (mass[place] ?? 0) < enough) continue;
    const said =
      /articleBody/.test(element.getAttribute('itemprop') ?? '') ||
      element.localName === 'article' ||
      bodyNames.test(classWords(element));
    if (!said) continue;
    if (start === 0 || (mass[place] ?? 0) >= (mass[start] ?? 0) * share) start = place;
  }
  const best = elements.map(() => -1);
  for (const [place, { parent }] of elements.entries()) {
    if (parent < 0) continue;
    const rival = best[parent] ?? -1;
    if (rival < 0 || (mass[place] ?? 0) > (mass[rival] ?? 0)) best[parent] = place;
  }
  let region = start;
  const least = (mass[start] ?? 0) * (start === 0 ? share : 0.9);
  for (let next = best[region] ?? -1; next >= 0 && least > 0 && (mass[next] ?? 0) >= least;) {
    if (
      /^(?:p|h[1-6]|li|blockquote|span|a|em|strong)$/.test(elements[next]?.element.localName ?? '')
    )
      break;
    region = next;
    next = best[region] ?? -1;
  }
  return region;
}

/**
 * The element `article` that is this one, where a page holds several, one below the other: the one
 * around the headline, else the first below it. 0: the page has none.
 */
function articleOf(
  elements: readonly PageElement[],
  mass: readonly number[],
  headline: number,
): number {
  const least = Math.max(250, (mass[0] ?? 0) * 0.15);
  const isOne = (place: number) =>
    elements[place]?.element.localName === 'article' && (mass[place] ?? 0) >= least;
  for (let place = headline; place > 0; place = elements[place]?.parent ?? -1) {
    if (isOne(place)) return place;
  }
  const all = elements.flatMap((_, place) => (isOne(place) ? [place] : []));
  const most = Math.max(0, ...all.map((place) => mass[place] ?? 0));
  const below = all.filter((place) => place > headline && (mass[place] ?? 0) > most * 0.3);
  return below[0] ?? 0;
}

/** Where the article's headline stands on the page; -1: nowhere. */
function headlineAt(marked: readonly Marked[], names: ReadonlySet<string>): number {
  const same = marked.find(
    ({ text }) => text.length < 400 && names.has(plainWords(text).join(' ')),
  );
  return (same ?? marked.find(({ heading }) => heading === 1))?.at ?? -1;
}

function classWords(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ');
}

function below(elements: readonly PageElement[], root: number): boolean[] {
  const inside: boolean[] = [];
  for (const [place, { parent }] of elements.entries()) {
    inside[place] = place === root || (parent >= 0 && inside[parent] === true);
  }
  return inside;
}

/** Elements whose words are links for the most part, without a sentence of a story. */
function linkBoxesOf(page: PageBlocks, free: readonly number[], region: number): boolean[] {
  const links = sums(
    page,
    page.blocks.map(({ linked }) => linked),
  );
  const lengths = sums(
    page,
    page.blocks.map(({ text }) => text.length),
  );
  const story = sums(page, free);
  const boxes: boolean[] = [];
  for (const [place, { parent }] of page.elements.entries()) {
    const own =
      place > region && (links[place] ?? 0) > (lengths[place] ?? 0) * 0.5 && story[place] === 0;
    boxes[place] = own || (parent >= 0 && boxes[parent] === true);
  }
  return boxes;
}

/** A paragraph of the story that is one link, not the headline of another story. */
function isLinkedSentence({ text, listed, heading }: PageBlock): boolean {
  return (
    !listed && heading === 0 && /[.!?。](?:["'”’»)]*)$/.test(text) && plainWords(text).length >= 3
  );
}

/** Finds the lines among the paragraphs that are none: headline, labels, links, what stands twice. */
function sift(within: Marked[], names: ReadonlySet<string>): void {
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

const leadNames =
  /(?:^| )(?:lead|lede|leadtext|standfirst|stand ?first|intro\w*|summary|deck|dek|sub ?title|sub ?head\w*|sub ?headline|excerpt|description|chapo|chapeau|vorspann|teaser ?text|abstract|sapo|ingress|manchet|perex|entradilla|sottotitolo|occhiello|bajada|subtitulo|podtytul|spot)(?: |$)/;

/** Paragraphs before the story that introduce it: those that its own summary gives, or that say so. */
function leadOf(
  marked: readonly Marked[],
  within: readonly Marked[],
  { elements }: PageBlocks,
  names: ReadonlySet<string>,
  isLead: (text: string) => boolean,
): Marked[] {
  const from = within[0] ? marked.indexOf(within[0]) : 0;
  const before = marked.slice(0, from);
  const headline = before.findLastIndex(
    ({ heading, text }) => heading === 1 || names.has(plainWords(text).join(' ')),
  );
  const start = within.find(({ kind }) => kind === null);
  const said = shinglesOf(
    within
      .slice(0, 6)
      .map(({ text }) => text)
      .join(' '),
  );
  if (!start || headline < 0) return [];
  const leads = before.slice(headline + 1).filter((block) => {
    if (block.kind === 'hidden' || block.kind === 'consent' || block.kind === 'menu') return false;
    if (block.linked > block.text.length * 0.5 || shareIn(shinglesOf(block.text), said) > 0.7)
      return false;
    if (isLead(block.text)) return true;
    return (
      block.kind === null && plainWords(block.text).length >= 5 && hasLeadName(elements, block.at)
    );
  });
  return leads.slice(0, 3);
}

function hasLeadName(elements: readonly PageElement[], at: number): boolean {
  for (let place = at, up = 0; place >= 0 && up < 3; up++) {
    const one = elements[place];
    if (!one) return false;
    if (leadNames.test(classWords(one.element))) return true;
    place = one.parent;
  }
  return false;
}
