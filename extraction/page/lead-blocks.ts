import type { Marked } from './block-kinds';
import type { PageBlocks, PageElement } from './page-blocks';
import { plainWords, shareIn, shinglesOf } from './shingles';
import { classWords } from './text-region';

const leadNames =
  /(?:^| )(?:lead|lede|leadtext|standfirst|stand ?first|intro\w*|summary|deck|dek|sub ?title|sub ?head\w*|sub ?headline|excerpt|description|chapo|chapeau|vorspann|teaser ?text|abstract|sapo|ingress|manchet|perex|entradilla|sottotitolo|occhiello|bajada|subtitulo|podtytul|spot)(?: |$)/;

/** Paragraphs before the story that introduce it: those that its own summary gives, or that say so. */
export function leadOf(
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
