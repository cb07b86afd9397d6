/** What a revision's payload may hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * One text for one value, whatever the order of its keys: JSON without white space, keys sorted by
 * UTF-16 code units (as RFC 8785, JSON Canonicalization Scheme, 3.2.3). Used where a digest is taken.
 * Throws on what JSON cannot hold (undefined, NaN, ±Infinity, dates, other objects with a class, lone
 * surrogates): that is a bug, and leaving it out silently would let two values share one digest.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${canonicalJson(key)}:${canonicalJson(value[key] as Json)}`).join(',')}}`;
  }
  throw new TypeError(`Not JSON: ${typeof value}`);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
