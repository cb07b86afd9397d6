import type { Doubt, FoundArticle, ReadArticle } from '@/domain/capture/found';
import { limits } from '@/domain/text/limits';

import { chooseReading } from './choose-reading';
import { inDatelineZone } from './dateline';
import { bylineNames } from './found-byline';
import { foundLine } from './found-value';
import { guessLanguage } from './guess-language';
import { mainText } from './main-blocks';
import { pageBlocks } from './page-blocks';
import { pageFacts } from './page-facts';
import { parsePage } from './parse-page';
import { saysPaywall } from './paywall';
import { secondReading } from './second-reading';
import { shareIn, shinglesOf } from './shingles';

/** A text that is shorter than this is a teaser or a note. */
const leastText = 140;

/**
 * The article on a web page, what the page says of it, and what was left out of its text. Takes long,
 * or never ends, for a page that was made to: run it where it can be stopped.
 * @param pageUrl where the page was fetched; null: it was pasted or uploaded
 * @param now the present time
 */
export function readPage(html: string, pageUrl: string | null, now: Date): ReadArticle {
  const { document, words } = parsePage(html);
  const { found, data, description, titles } = pageFacts(document, pageUrl, now);
  const body = data.articleBody ?? '';
  const given = shinglesOf(body);
  const page = pageBlocks(document.body);
  const main = mainText(page, {
    titles,
    description,
    confirmed: (text) => given.size > 30 && shareIn(shinglesOf(text), given) > 0.7,
  });
  const second = secondReading(document, page.elements);
  const { text, way, other, doubts } = chooseReading({
    paragraphs: main.text,
    data: body,
    block: second?.text ?? '',
    leftOut: main.marked,
  });
  return {
    text,
    way,
    other,
    leftOut: main.leftOut,
    doubts: [...doubts, ...otherDoubts(text, main, data.paid === true, doubts)],
    found: completed(found, text, main.bylines, second?.byline ?? null, [
      ...main.leftOut.filter(({ kind }) => kind === 'byline').map((line) => line.text),
      text,
    ]),
    words,
  };
}

function otherDoubts(
  text: string,
  { leftOut, marked }: Pick<ReturnType<typeof mainText>, 'leftOut' | 'marked'>,
  paid: boolean,
  known: readonly Doubt[],
): Doubt[] {
  const beside = marked.filter(
    ({ kind }) => kind === 'promo' || kind === 'hidden' || kind === 'other',
  );
  const hidden = leftOut
    .filter(({ kind }) => kind === 'hidden')
    .reduce((sum, one) => sum + one.text.length, 0);
  const doubts: Doubt[] = [];
  if (paid || beside.some((one) => one.text.length < 400 && saysPaywall(one.text)))
    doubts.push('paywall');
  if (text.length < leastText && known.length === 0) doubts.push('short');
  if (hidden > Math.max(300, text.length * 0.3)) doubts.push('hidden');
  return doubts;
}

/** What the text itself, or the lines above it, add where the page’s data say nothing. */
function completed(
  found: FoundArticle,
  text: string,
  bylines: readonly string[],
  seen: string | null,
  datelines: readonly string[],
): FoundArticle {
  const outlets = found.publisher ? [found.publisher.value] : [];
  // A single word beside the text is a department as often as a name.
  const names = [...bylines, seen ?? '']
    .flatMap((raw) => bylineNames(raw, outlets) ?? [])
    .filter((name) => /\s|[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}]/u.test(name));
  const byline = found.byline ? null : foundLine(names[0] ?? '', limits.name);
  const language = found.language ? null : guessLanguage(text);
  const time = found.publishedOn && inDatelineZone(found.publishedOn.value, datelines);
  return {
    ...found,
    ...(found.publishedOn && time ? { publishedOn: { ...found.publishedOn, value: time } } : {}),
    ...(byline ? { byline: { value: byline, from: 'main_text' } } : {}),
    ...(language ? { language: { value: language, from: 'guess' } } : {}),
  };
}
