/** What opens a description of somebody unnamed, with how many people it stands for at least. */
const openings: readonly (readonly [RegExp, number])[] = [
  [/^(?:an?|another|one)\s/i, 1],
  [/^two\s/i, 2],
  [/^three\s/i, 3],
  [/^four\s/i, 4],
  [/^five\s/i, 5],
  [/^(?:several|some|many|multiple|other|people|officials|sources)\b/i, 2],
];
const several = /\b(?:officials|sources|people|diplomats|aides|advisers|advisors|witnesses)\b/i;

/**
 * How many people at least a description stands for: 1 for "a senior official" and "another diplomat",
 * 2 for "US officials", 3 for "three people"; null for what reads like a name ("the Kremlin",
 * "Dmitry Peskov"). A guess to start from: "A Plus" is an outlet all the same.
 */
export function describedPeople(text: string): number | null {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  const opening = openings.find(([pattern]) => pattern.test(`${words} `));
  if (opening) return opening[1];
  return several.test(words) ? 2 : null;
}
