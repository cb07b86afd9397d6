import type { SourceKind } from '@/domain/source/kind';

import { outletIn } from './outlets';

const papers =
  /\b(?:assessment|report|study|survey|poll|document|memo|memorandum|letter|filing|indictment|ruling|transcript|minutes|statement|paper|data)s?$/i;
const offices =
  /\b(?:ministry|department|office|agency|committee|council|party|government|administration|company|corporation|union|university|bank|court|army|navy|police|institute|commission|association|federation|foundation|authority|service|parliament|senate|congress|house|palace|kremlin|pentagon|embassy|staff|forces|campaign|board|bureau|group|league|alliance|nato|club|school|hospital|inc|ltd|plc)\b/i;

/** What somebody named so seems to be: a guess to be changed, a person where nothing tells otherwise. */
export function kindOf(name: string, places: ReadonlySet<string>): SourceKind {
  if (papers.test(name)) return 'document';
  if (outletIn(name)?.text === name) return 'outlet';
  if (offices.test(name) || /^the /i.test(name)) return 'organization';
  // A single name that places are spoken of by stands for who governs there.
  return places.has(name.replace(/\.$/, '')) ? 'organization' : 'person';
}

const whereabouts =
  /\b(?:in|from|into|inside|across|throughout|outside) (\p{Lu}[\p{L}\p{N}.-]{0,40})/gu;

/** Single names that a text speaks of as places: "in Norway". */
export function placesIn(text: string): Set<string> {
  return new Set([...text.matchAll(whereabouts)].map(([, name = '']) => name.replace(/\.$/, '')));
}
