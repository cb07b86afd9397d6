const name = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*)*";
const adverbs = '(?:(?:has|had|have|recently|reportedly|later|already|then|also|once|again) )*';
/** What two do together, with the words between them. */
const together = [
  '(?:spoke|spoken|talked|conferred|negotiated|quarrelled|dined)(?: (?:by|on the) (?:tele)?phone)? (?:with|to)',
  'met(?: with)?',
  '(?:called|phoned|telephoned|rang)',
].join('|');
/** "Roe called Poe a liar" is no call. */
const goesOn = '(?= (?:on|in|at|to|by|about|over|and|before|after|last|this|yesterday|again)\\b|$)';
const act = new RegExp(`^(${name}) ${adverbs}(?:${together}) (${name})${goesOn}`, 'u');
const both = new RegExp(
  `^(?:(?:There was )?an? (?:\\p{Ll}+ )?(?:conversation|call|meeting|talk) between )?(${name}) and (${name})(?= (?:has |had |have |recently )*(?:spoke|spoken|talked|met|conferred|negotiated)\\b|$)`,
  'u',
);

/**
 * The two who took part in what a claim tells, where it is a thing that two do together: "Roe spoke with
 * Poe", "There was a call between Roe and Poe". Empty where it is another thing, or not certain.
 */
export function tookPart(claim: string): string[] {
  const [, first, second] = act.exec(claim) ?? both.exec(claim) ?? [];
  if (!first || !second || first === second) return [];
  return /['’]s?$/.test(second) ? [] : [first, second];
}
