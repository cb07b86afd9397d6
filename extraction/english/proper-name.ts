import { isBody } from './source-kind';

const word = /\p{Lu}/u;
const titles = new Set(
  `president vice prime minister senator representative congressman congresswoman governor mayor secretary state general
   chancellor king queen prince princess pope bishop judge justice attorney doctor professor mr mrs ms miss dr sen rep
   gov gen lt col sgt capt maj rev sir lord lady republican democratic democrat conservative labour liberal libertarian us
   u.s british american russian ukrainian french german chinese european former chief white house speaker leader majority
   minority candidate nominee presidential chairman chairwoman spokesman spokeswoman spokesperson director executive
   officer editor analyst strategist adviser advisor foreign defense defence interior finance deputy senior campaign press
   communications ambassador commander ally billionaire hungarian polish turkish israeli iranian chair ceo`
    .trim()
    .split(/\s+/),
);
/** Words with a capital only because a sentence begins with them. */
const notNames =
  /^(?:As|But|And|Or|So|In|On|At|After|Before|When|While|If|For|From|With|By|To|Of|Since|Though|Although|Because|That|This|These|Those|It|He|She|They|We|I|You|There|Now|Then|Yet|Even|Just|Only|Yesterday|Today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Another|One|Two|Some|Many|Most|Several|The|A|An|His|Her|Their|Our|My|Its)$/;

/** What remains of the words when titles and descriptions around a name are gone; null: no name. */
export function properName(words: string): string | null {
  const tokens = words
    .replace(/\([^)]*\)/g, ' ')
    .replace(/["“”]/g, '')
    .trim()
    .split(/\s+/);
  const owner = tokens.findLastIndex((token) => /['’]s$|s['’]$/.test(token));
  if (owner >= 0 && owner < tokens.length - 1) return ofOwner(tokens, owner);
  const first = tokens.findIndex((token, index) => startsName(tokens, token, index));
  if (first < 0) return null;
  const run = runFrom(tokens, first);
  const after = tokens.slice(first + run.length);
  const article = /^the$/i.test(tokens[0] ?? '') ? [tokens[0] ?? ''] : [];
  if (after.length > 0 && !preposition.test(after[0] ?? '')) {
    // "Transport minister Helena Brandt": the name is what stands last.
    const later = after.findIndex((token) => word.test(token.charAt(0)));
    const between = after.slice(0, later < 0 ? after.length : later);
    if (later >= 0 && !between.some((token) => preposition.test(token))) {
      const name = properName(after.slice(later).join(' '));
      if (name) return name;
    }
    // "the Afghan government" is more than "Afghan".
    const noun = after.findIndex((token) => preposition.test(token));
    const whole = after.slice(0, noun < 0 ? after.length : noun);
    if (isBody(whole.at(-1) ?? ''))
      return [...article, ...tokens.slice(article.length, first), ...run, ...whole].join(' ');
    // "the Alva businessman", "Norbank officials": a description, not a name.
    if (later < 0) return null;
  }
  const capital = article.length > 0 && first === 1 ? article : [];
  return [...capital, ...run].join(' ').replace(/['’]s?$/, '') || null;
}

/** "Trump's adviser Steven Chu" is named behind, "Peru's health ministry" as a whole, "Lind's friends" not. */
function ofOwner(tokens: readonly string[], owner: number): string | null {
  const after = tokens.slice(owner + 1);
  if (after.some((token) => isBody(token))) return tokens.join(' ');
  const name = after.findIndex((token) => word.test(token.charAt(0)));
  if (name < 0 || runFrom(after, name).length < after.length - name) return null;
  return properName(after.slice(name).join(' '));
}

function runFrom(tokens: readonly string[], first: number): string[] {
  const name: string[] = [];
  for (const token of tokens.slice(first)) {
    const joins = /^(?:of|the|de|van|von|al|bin|and|for|&)$/.test(token);
    if (!word.test(token.charAt(0)) && !joins) break;
    name.push(token);
  }
  while (/^(?:of|the|and|for|de|al|&)$/.test(name.at(-1) ?? '')) name.pop();
  // "CPUC President Marybel Batjer" is called by her name.
  const office = name.findLastIndex((token) => offices.test(token));
  return office > 0 && office < name.length - 2 ? name.slice(office + 1) : name;
}

const offices =
  /^(?:President|Minister|Secretary|Senator|Sen\.|Rep\.|Gov\.|Governor|Mayor|Chairman|Chairwoman|Chair|CEO|Director|Chief|Commissioner|Spokesman|Spokeswoman|Attorney|Judge|Justice|Coach|Ambassador|General)$/;
const preposition = /^(?:of|for|from|at|in|on|with|to|by|near|about|who|which|that)$/i;
function startsName(tokens: readonly string[], token: string, index: number): boolean {
  if (!word.test(token.charAt(0))) return false;
  if (notNames.test(token)) return false;
  const lower = token.toLowerCase().replace(/\.$/, '');
  const after = tokens.slice(index + 1);
  // "President Roe", "the American assessment": the title or nation is not the name.
  return !(titles.has(lower) && after.length > 0);
}
