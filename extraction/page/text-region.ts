import type { Marked } from './block-kinds';
import { below, sums } from './block-sums';
import type { PageBlocks, PageElement } from './page-blocks';
import { plainWords } from './shingles';

const bodyNames =
  /(?:^| )(?:article ?(?:body|text|content)|story ?(?:body|text|content)|post ?(?:body|text|content)|entry ?content|body ?(?:content|text|copy)|main ?content|content ?body)(?: |$)/;

/** The smallest element that holds the story: of those that say so, else by where sentences stand. */
export function regionOf(
  { elements, blocks }: PageBlocks,
  values: readonly number[],
  share: number,
  headline: number,
): number {
  const mass = sums({ elements, blocks, apart: [] }, values);
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
  const holds = (place: number) => least > 0 && (mass[place] ?? 0) >= least;
  for (let next = best[region] ?? -1; next >= 0 && holds(next); next = best[region] ?? -1) {
    if (
      /^(?:p|h[1-6]|li|blockquote|span|a|em|strong)$/.test(elements[next]?.element.localName ?? '')
    )
      break;
    region = next;
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
export function headlineAt(marked: readonly Marked[], names: ReadonlySet<string>): number {
  const same = marked.find(
    ({ text }) => text.length < 400 && names.has(plainWords(text).join(' ')),
  );
  return (same ?? marked.find(({ heading }) => heading === 1))?.at ?? -1;
}

export function classWords(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ');
}

/** Elements whose words are links for the most part, without a sentence of a story. */
export function linkBoxesOf(page: PageBlocks, free: readonly number[], region: number): boolean[] {
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
