/** The letter that begins a thing's reference: C-1042, A-318, S-12, T-4, E-2. */
const letters = { claim: 'C', article: 'A', source: 'S', story: 'T', erasure: 'E' } as const;
export type Referable = keyof typeof letters;

/*
 * Numbers that everybody sees run from 1. What is off the record from its first day stands apart from
 * them, with a number below zero that tells nothing of how many there are: it is written `x48213`.
 */

/** A number's reference: `reference('claim', 1042)` is `C-1042`. */
export function reference(kind: Referable, number: number): string {
  return `${letters[kind]}-${numberText(number)}`;
}

/** The number in a reference such as `C-1042` (case does not matter), or null if it is not one. */
export function numberOf(kind: Referable, text: string): number | null {
  const [letter, digits] = [text.slice(0, 2).toUpperCase(), text.slice(2)];
  return letter === `${letters[kind]}-` ? rowNumberOf(digits) : null;
}

/** The 3 of C-1042/3 as it stands in an address, or null if it is not a number that can be one. */
export function rowNumberOf(text: string): number | null {
  const [, apart, digits] = /^(x?)([1-9][0-9]{0,8})$/i.exec(text) ?? [];
  if (digits === undefined) return null;
  return apart ? -Number(digits) : Number(digits);
}

/** A number as it stands in references and addresses: `3`, `x48213`. */
export function numberText(number: number): string {
  return number < 0 ? `x${-number}` : String(number);
}

/** An attribution's reference: `C-1042/3`. */
export function attributionReference(claimNumber: number, number: number): string {
  return `${reference('claim', claimNumber)}/${numberText(number)}`;
}

/**
 * The number of something that is off the record: made of the random end of its id (UUID), so that it
 * tells of no other. `isTaken` says which ones there are.
 */
export function numberApart(id: string, isTaken: (number: number) => boolean): number {
  const most = 999_999;
  const first = Number.parseInt(id.slice(-8), 16) % most;
  for (let step = 0; step < most; step++) {
    const number = -1 - ((first + step) % most);
    if (!isTaken(number)) return number;
  }
  throw new Error('No number is left.');
}
