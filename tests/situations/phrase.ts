import type { VerdictValue } from '@/domain/evidence/records';

import type { Act, Editors } from './act';
import type { Key } from './read-row';

/** A step with its quoted words put aside, so that a semicolon in them parts nothing. */
export interface Said {
  text: string;
  quotes: string[];
}

/** What a phrase may mean: acts, nothing at all, or null if this reader does not know the phrase. */
export type Reading = Act[] | null;

const rowsPattern = /\brows? ((?:\d+(?:\s*(?:,|and|to|–|-)\s*(?:and )?(?:row )?)?)+)/;

/** The phrases of a step, in their order. */
export function phrasesOf(text: string): string[] {
  return text
    .split(/;|\.\s+(?=[A-Z])|,? (?:and |but )?(?=(?:no second|nobody|no one)\b)/)
    .flatMap((part) =>
      part.split(
        /, (?:and |then )?(?=(?:one|a second|another|two|an) editors?\b)|, and (?=our article)|,? (?:and )?(?=answers?: )/,
      ),
    )
    .flatMap((part) => part.split(/,? (?:and )?then (?=(?:a|an|one|another|two) )/))
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '');
}

/** Who stands behind a phrase: "one editor", "two editors", "Ray". */
export function editorsOf({ text }: Said): Editors {
  if (
    /\btwo editors?\b|\bby two\b|^both editors\b|\band a second (?:editor )?(?:agrees|confirms)/i.test(
      text,
    )
  ) {
    return { by: 'one editor', agreedBy: 'a second editor' };
  }
  return { by: nameIn(text) ?? 'one editor', agreedBy: null };
}

/** Who acts, if the phrase begins with it; null for "one editor". */
export function nameIn(text: string): string | null {
  const [, name] = /^(a second editor|another editor|[A-Z][a-z]+)\b/i.exec(text) ?? [];
  if (!name || /^(?:one|an|our|row|rows|two|the|both|it|we)$/i.test(name)) return null;
  return /editor/i.test(name) ? 'a second editor' : name;
}

/** The numbers of the rows that a phrase names first: "rows 1, 2 and 3", "rows 1 to 3". */
export function rowsIn(text: string): number[] {
  const list = rowsPattern.exec(text)?.[1] ?? '';
  const range = /^(\d+)\s*(?:to|–|-)\s*(\d+)/.exec(list.trim());
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.max(0, Math.min(to - from + 1, 500)) }, (_, at) => from + at);
  }
  return (list.match(/\d+/g) ?? []).map(Number);
}

/** The first words in quotation marks. */
export function quoteIn({ text, quotes }: Said): string {
  const at = /«(\d+)»/.exec(text)?.[1];
  return at === undefined ? '' : (quotes[Number(at)] ?? '');
}

/** The verdict that a phrase names. */
export function verdictIn(text: string): VerdictValue | null {
  const found = /\b(Confirmed|False|Misleading|Unproven)\b/i.exec(text)?.[1]?.toLowerCase();
  return (found as VerdictValue | undefined) ?? null;
}

/** A day as it is written: "5 May 10:25". */
export const day = '\\d{1,2} [A-Z][a-z]+(?: \\d{4})?(?:,? (?:at )?\\d{1,2}:\\d{2})?';

/** The first day, or clock time, of a phrase. */
export function dayIn(text: string): string | null {
  return new RegExp(`\\b(${day})`).exec(text)?.[1] ?? /\b(\d{1,2}:\d{2})\b/.exec(text)?.[1] ?? null;
}

/** The key that was pressed; `from`: the rows of the sources that S was made against. */
export function keyIn(said: Said, from: number[]): Key {
  const { text } = said;
  if (/⇧A|\badmits?\b|\badmitted\b/.test(text)) return { key: 'admitted' };
  if (/(?:key |with |presses |pressed )S\b|\bS (?:is |was )?pressed|\bseparate/.test(text)) {
    return { key: 'separate', from, reason: quoteIn(said) };
  }
  if (/(?:key |with |presses |pressed )D\b|\bD (?:is |was )?pressed/.test(text))
    return { key: 'set_aside', rows: from, reason: quoteIn(said) };
  return { key: 'A' };
}

/** Puts quoted words aside: «0» stands for the first. */
export function withoutQuotes(step: string): Said {
  const quotes: string[] = [];
  const text = step.replace(
    /["“]([^"“”]*)["”]/g,
    (_, quoted: string) => `«${quotes.push(quoted) - 1}»`,
  );
  return { text, quotes };
}

/** The text with its quoted words back. */
export function withQuotes(text: string, quotes: readonly string[]): string {
  return text.replace(/«(\d+)»/g, (_, at: string) => `"${quotes[Number(at)] ?? ''}"`);
}
