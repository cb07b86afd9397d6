/** The `edtf` package ships no types. Only its grammar is used: see edtf-time.ts for why. */
declare module 'edtf' {
  /** Throws an Error when the text is not EDTF. */
  export function parse(
    text: string,
    constraints?: { level?: number; seasonIntervals?: boolean; seasonUncertainty?: boolean },
  ): unknown;
}
