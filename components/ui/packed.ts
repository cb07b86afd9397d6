/** A value as one text. `of` is never there: it says to the compiler what is in the text. */
export type Packed<T> = string & { readonly of?: T };

/**
 * Packs plain rows for a client component. React looks at every value of a list thrice on its way (when the
 * page is made, when its markup is, and in the browser), but at a text once.
 * @param value what JSON can hold; what is `undefined` in it is left out
 */
export function pack<T>(value: T): Packed<T> {
  return JSON.stringify(value);
}

/** The value in a text of {@link pack}. */
export function unpack<T>(packed: Packed<T>): T {
  return JSON.parse(packed) as T;
}
