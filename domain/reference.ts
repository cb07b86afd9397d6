/** The letter that begins a thing's reference: C-1042, A-318, S-12, T-4, E-2. */
const letters = { claim: 'C', article: 'A', source: 'S', story: 'T', erasure: 'E' } as const;
export type Referable = keyof typeof letters;

/** A number's reference: `reference('claim', 1042)` is `C-1042`. */
export function reference(kind: Referable, number: number): string {
  return `${letters[kind]}-${number}`;
}

/** The number in a reference such as `C-1042` (case does not matter), or null if it is not one. */
export function numberOf(kind: Referable, text: string): number | null {
  const digits = new RegExp(`^${letters[kind]}-([1-9][0-9]{0,8})$`, 'i').exec(text)?.[1];
  return digits ? Number(digits) : null;
}

/** The 3 of C-1042/3 as it stands in an address, or null if it is not a number that can be one. */
export function rowNumberOf(text: string): number | null {
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : null;
}

/** An attribution's reference: `C-1042/3`. */
export function attributionReference(claimNumber: number, number: number): string {
  return `${reference('claim', claimNumber)}/${number}`;
}
