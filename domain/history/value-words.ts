import { levelWords } from '../attribution/level';
import { stanceWords } from '../attribution/stance';
import { sourceKindWords } from '../source/kind';
import { languageName } from '../text/language';
import { formatEdtf } from '../time/readable';
import type { Json } from './canonical-json';

type Words = (value: string) => string;

/** Values that are kept by a code or in a notation, by their field; all others stand as they read. */
const wordsOf: Readonly<Record<string, Words>> = {
  stance: among(mapped(stanceWords, ({ verb }) => verb)),
  level: among(levelWords),
  scope: among({ whole: 'the whole claim' }),
  kind: among(mapped(sourceKindWords, ({ one }) => one)),
  language: languageName,
  saidOn: formatEdtf,
  eventTime: formatEdtf,
  published: formatEdtf,
  tookPlace: formatEdtf,
  from: formatEdtf,
  until: formatEdtf,
  since: formatEdtf,
};

/** The fields that are told first, in this order; the database keeps none. */
const order = `reference kind statement context title name description person
  speaker onBehalfOf stance scope words wordsAre originalWords
  saidOn figure relays repeats level article
  participants counted population unit eventTime
  organization headsIt speaksFor from until since how`.split(/\s+/);

/** What a field's value says in plain words: yes and no, lists with semicolons, '' for nothing. */
export function fieldValueWords(field: string, value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return wordsOf[field]?.(String(value)) ?? String(value);
  if (Array.isArray(value)) {
    const parts = value.map((part) => fieldValueWords(field, part));
    return parts.filter(Boolean).join('; ');
  }
  return inOrder(Object.keys(value))
    .map((inner) => [fieldWords(inner), fieldValueWords(inner, value[inner])] as const)
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `${label}: ${words}`)
    .join(', ');
}

/** A field's name in words: `statedReason` is "stated reason". */
export function fieldWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/_/g, ' ');
}

/** Fields in the order in which people are told them; those without a place of their own come last. */
export function inOrder(fields: readonly string[]): string[] {
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...fields].sort((a, b) => place(a) - place(b));
}

function among(words: Readonly<Record<string, string>>): Words {
  return (value) => (Object.hasOwn(words, value) ? words[value] : undefined) ?? value;
}

function mapped<T>(of: Readonly<Record<string, T>>, words: (value: T) => string) {
  return Object.fromEntries(Object.entries(of).map(([code, value]) => [code, words(value)]));
}
