import type { NameAlias } from '../language';

const name =
  "\\p{Lu}[\\p{L}&.'’-]{0,30}(?: (?:(?:of|for|and|the|on) ){0,2}\\p{Lu}[\\p{L}&.'’-]{0,30}){0,7}";
const bodies =
  'group|company|firm|union|agency|utility|party|board|ministry|department|commission|coalition|bank|organi[sz]ation|association|charity|network|university|council|committee|office|court|paper|newspaper|airline|carrier|retailer|team|club|league|movement|force';
/** "the Harbour Safety Board (HSB)" */
const abbreviated = new RegExp(`(${name}) \\((?:the )?(\\p{Lu}[\\p{Lu}&]{1,7})\\)`, 'gu');
/** "The group, Harbour Watch, formed" */
const before = new RegExp(`\\b[Tt]he (${bodies}), (?:the )?(${name}),`, 'gu');
/** "Harbour Watch, a small group of residents," */
const behind = new RegExp(
  `(${name}), (?:an?|the) (?:[\\p{L}’'-]{1,20} ){0,4}?(${bodies})\\b`,
  'gu',
);

/** What the text calls a body besides its name, in reading order. */
export function aliasesIn(text: string): NameAlias[] {
  const found = [
    ...[...text.matchAll(abbreviated)].map(({ 1: full = '', 2: short = '', index }) => ({
      short,
      full,
      at: index,
    })),
    ...[...text.matchAll(before)].map(({ 1: short = '', 2: full = '', index }) => ({
      short,
      full,
      at: index,
    })),
    ...[...text.matchAll(behind)].map(({ 1: full = '', 2: short = '', index }) => ({
      short,
      full,
      at: index,
    })),
  ];
  return found
    .filter(({ full }) => full.includes(' ') || full === full.toUpperCase())
    .map((alias) => ({ ...alias, full: alias.full.replace(/^The (?=\p{Lu})/u, '') }))
    .toSorted((a, b) => a.at - b.at);
}

const papers =
  /\bin (?:an?|the|his|her|their|its) (?:[\p{L}’'-]{1,20} ){0,3}?(statement|email|e-mail|letter|memo|report|post|tweet|filing|lawsuit|interview|speech|message|note)\b/giu;

/** Statements, letters and the like that something is said in. */
export function issuedIn(text: string): { noun: string; at: number }[] {
  return [...text.matchAll(papers)].map(({ 1: noun = '', index }) => ({
    noun: noun.toLowerCase(),
    at: index,
  }));
}
