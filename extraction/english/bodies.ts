const joined =
  /^((?:[\w-]+ )*?)(\p{Lu}[\p{L}.-]*) and (\p{Lu}[\p{L}.-]*) ((?:[\p{Ll}-]+ )*(?:officials|diplomats|sources|lawmakers|commanders|authorities|aides|analysts|leaders))$/u;

/**
 * "US and Ukrainian officials" are two bodies, "senior US officials" one: the descriptions of those
 * who are joined by "and" before one noun, each in its own words.
 */
export function bodies(description: string): string[] {
  const found = joined.exec(description);
  if (!found) return [description];
  const [, before = '', first = '', second = '', noun = ''] = found;
  return [`${before}${first} ${noun}`, `${before}${second} ${noun}`];
}
