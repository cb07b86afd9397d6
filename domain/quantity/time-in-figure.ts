import { monthFromName } from '../time/month';

const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)';
const day = `(?:(\\d{1,2})(?:st|nd|rd|th)? (${month})(?:,? (\\d{4}))?|(${month}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?)(?![\\d\\p{L}])`;
const dated = new RegExp(
  `(?:(as of|by|until|as at)\\s+|(?:on|since|from|before|after)\\s+)?${day}`,
  'giu',
);
// Times, years and ages are numbers that no figure is about.
const others = [
  /\b(?:at|by|until|since|from|before|after)?\s*\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?(?!\d)/giu,
  /\b(?:in|since|by|of|from|until|during|for)\s+(?:19|20)\d{2}(?![\d,.%])(?!\s+(?:people|men|women|soldiers))/giu,
  new RegExp(`\\b(?:in\\s+)?${month} (?:19|20)\\d{2}(?!\\d)`, 'giu'),
  /\baged (?:between )?\d{1,3}(?:(?: to | and |-|–)\d{1,3})?/giu,
  /\b\d{1,3}-year-olds?\b/giu,
];

/**
 * Days, clock times, years and ages in the text of a figure, blanked out so that nobody takes them for
 * the figure. `asOf` is the day that "as of" or "by" names, as EDTF where the text or `year` gives the year.
 */
export function withoutTimes(
  text: string,
  year: number | null,
): { text: string; asOf: string | null; found: boolean } {
  let asOf: string | null = null;
  let left = text.replace(dated, (all: string, ...groups: (string | undefined)[]) => {
    const [cue, dayFirst, monthLast, yearLast, monthFirst, dayLast, yearFirst] = groups;
    const number = monthFromName(monthLast ?? monthFirst ?? '');
    const digits = Number(dayFirst ?? dayLast);
    if (number === null || digits < 1 || digits > 31) return all;
    const stated = yearLast ?? yearFirst ?? (year === null ? null : String(year));
    if (cue && stated) asOf = `${stated}-${two(number)}-${two(digits)}`;
    return ' '.repeat(all.length);
  });
  for (const other of others) left = left.replace(other, (all) => ' '.repeat(all.length));
  return { text: left, asOf, found: left !== text };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
