const cap = "\\p{Lu}[\\p{L}&.'’-]*";
const names = `(?:[Tt]he )?(?:${cap}(?: (?:of |for |and |& )?${cap})*)`;
const speaks =
  'spokes(?:man|woman|person|people)|press secretary|communications director|lawyers?|attorneys?|representatives?';
const heads =
  'chief executive(?: officer)?|CEO|chairman|chairwoman|chair|president|President|director|director general|officials?|commissioner';
const possessive = new RegExp(
  `(${cap}(?: ${cap})*)['’]s? (?:[^,]* )?(?:${speaks}|chief executive|CEO)\\b`,
  'u',
);
const forWhom = new RegExp(
  `(?:${speaks}|${heads})(?:, [^,]*)? (?:for|of|at) (?:(?:the )?(?:\\p{Ll}+ ){1,2}?)??(${names})`,
  'u',
);
const office = new RegExp(`(?:${speaks}) (?:for|of) (the \\p{Ll}+(?: \\p{Ll}+)?)(?=,|$)`, 'u');
const beforeNoun = new RegExp(
  `^(?:(?:[Tt]he|[Aa]n?|[Aa]nother|[Ss]enior|[Tt]wo|[Ss]ome|[Ss]everal) )*(${cap}(?: ${cap})*?) (?:\\p{Ll}+ )??(?:${speaks}|${heads})\\b`,
  'u',
);
const nations =
  /^(?:the )?(?:u\.?s\.?|american|british|russian|ukrainian|french|german|chinese|european|former|senior|local|state|federal|top|city|county|deputy|vice|prime|two|three|several|many|some|other|most|government|health|western)$/i;

/** "Trump's communications director", "a spokesman for the palace", "Norbank officials": for whom. */
export function principalIn(text: string): string | null {
  const found =
    possessive.exec(text)?.[1] ??
    forWhom.exec(text)?.[1] ??
    office.exec(text)?.[1] ??
    beforeNoun.exec(text)?.[1] ??
    null;
  if (!found || nations.test(found.trim())) return null;
  const name = found
    .trim()
    .replace(/^(?:An?|The) (?=\p{Lu})/u, '')
    .replace(/['’]s?$/, '');
  return /^(?:President|Officials?|Police|Mr|Mrs|Ms|Vice|Former|Senior|Local|State)$/.test(name)
    ? null
    : name;
}
