const several = '(?:several|some|a few|few|many|countless|a couple of|a number of)';
const vague = new RegExp(
  [
    '(?:(?:tens|dozens|scores|hundreds|thousands|millions|billions) of )?(?:dozens|scores|hundreds|thousands|millions|billions)(?! of (?:dozens|scores|hundreds|thousands|millions|billions))',
    `${several} (?:dozen|score|hundred|thousand|million|billion)`,
    'several|a handful|a couple|countless|numerous|many|a few|a number of',
    'most|the majority|a majority|a minority',
  ]
    .map((one) => `(?:${one})`)
    .join('|'),
  'iu',
);
const whole = new RegExp(`(?<![\\p{L}\\d-])(?:${vague.source})(?![\\p{L}\\d-])`, 'iu');

/** The first vague count in a text ("dozens", "several hundred", "tens of thousands"), or null. */
export function vagueCount(text: string): { words: string; start: number; end: number } | null {
  const found = whole.exec(text);
  return found && { words: found[0], start: found.index, end: found.index + found[0].length };
}
