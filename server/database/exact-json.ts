/** A number of JSON that may have more digits than a double keeps: 15 are always kept. */
const longNumber = /\d[\d.eE+-]{15}/;

/** Texts, which stay as they are, and such numbers. */
const textsAndLongNumbers = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]{15,}/g;

/**
 * JSON (RFC 8259) in which every number that a double might not keep is a text with the same digits, so
 * that reading it loses none.
 */
export function withExactNumbers(json: string): string {
  if (!longNumber.test(json)) return json;
  return json.replace(textsAndLongNumbers, (part) => (part.startsWith('"') ? part : `"${part}"`));
}
