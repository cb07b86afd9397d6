import type { SourceKind } from '@/domain/source/kind';

import { outletIn } from './outlets';

const papers =
  /\b(?:assessment|report|study|survey|poll|document|memo|memorandum|letter|filing|indictment|ruling|transcript|minutes|statement|paper|data|lawsuit|complaint|affidavit|warrant|email|e-mail|tweet|post)s?$/i;
const offices =
  /\b(?:ministry|department|office|agency|committee|council|party|government|administration|company|corporation|union|university|bank|court|army|navy|police|institute|commission|association|federation|foundation|authority|service|parliament|senate|congress|house|palace|kremlin|pentagon|embassy|staff|forces|campaign|board|bureau|group|league|alliance|nato|club|school|hospital|inc|ltd|plc|military|taliban|regime|junta|coalition|union|utility|center|centre|society|trust|fund|network|nations|police|administration)\b/i;

/** Whether the words call a document: "a report by the council". */
export function isPaper(words: string): boolean {
  return papers.test(
    words.split(/ (?:by|from|of|in|on|for|to|filed|released|published|issued)\b/)[0] ?? '',
  );
}

/** Whether the words end with what calls a body of people: "health ministry". */
export function isBody(name: string): boolean {
  return offices.test(name.split(' ').at(-1) ?? '') || offices.test(name);
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Countries by their English names, as the runtime knows them (CLDR). */
const countries = new Set(
  letters.flatMap((first) => letters.flatMap((second) => regions.of(first + second) ?? [])),
);

/** What somebody named so seems to be: a guess to be changed, a person where nothing tells otherwise. */
export function kindOf(name: string, places: ReadonlySet<string>): SourceKind {
  if (isPaper(name)) return 'document';
  if (outletIn(name)?.text === name) return 'outlet';
  if (offices.test(name) || /^the /i.test(name)) return 'organization';
  if (countries.has(name) || /^(?:\p{Lu}\.?){2,6}$/u.test(name)) return 'organization';
  // A single name that places are spoken of by stands for who governs there.
  return places.has(name.replace(/\.$/, '')) ? 'organization' : 'person';
}

const whereabouts =
  /\b(?:in|from|into|inside|across|throughout|outside) (\p{Lu}[\p{L}\p{N}.-]{0,40})/gu;

/** Single names that a text speaks of as places: "in Norway". */
export function placesIn(text: string): Set<string> {
  return new Set([...text.matchAll(whereabouts)].map(([, name = '']) => name.replace(/\.$/, '')));
}
