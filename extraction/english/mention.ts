import { describedPeople } from '@/domain/source/described';

import type { Mention } from '../language';
import type { Span } from '../span';
import { genderOfFirstName } from './first-names';
import { outletIn } from './outlets';
import { isBody } from './source-kind';

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
const pronouns = /^(?:he|she|they|i|we|it|you|who|that|which)$/i;
const personNouns =
  /\b(official|spokesman|spokeswoman|spokesperson|president|senator|minister|governor|mayor|secretary|general|diplomat|aide|adviser|advisor|lawyer|attorney|analyst|expert|professor|source|witness|candidate|nominee|chancellor|director|officer|report|study|poll|statement|company|campaign|government|ministry|agency|leader|executive|chief|judge|commander)s?\b/gi;
const word = /\p{Lu}/u;
/** Words with a capital only because a sentence begins with them. */
const notNames =
  /^(?:As|But|And|Or|So|In|On|At|After|Before|When|While|If|For|From|With|By|To|Of|Since|Though|Although|Because|That|This|These|Those|It|He|She|They|We|I|You|There|Now|Then|Yet|Even|Just|Only|Yesterday|Today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Another|One|Two|Some|Many|Most|Several|The|A|An|His|Her|Their|Our|My|Its)$/;

/** Reads how a text names a speaker. */
export function mentionIn(text: string, span: Span): Mention {
  const trimmed = text.replace(/[\s,]+$/, '');
  const base = {
    text: trimmed,
    span: [span[0], span[0] + trimmed.length] as const,
    nouns: nounsIn(trimmed),
    plural: isPlural(trimmed),
    gender: genderIn(trimmed),
    principal: principalIn(trimmed),
    outlet: null,
  };
  if (pronouns.test(trimmed)) return { ...base, form: 'pronoun', name: null };
  const several = severalNames(trimmed);
  if (several) return { ...base, form: 'name', name: several.join('; '), plural: true };
  const [head = '', ...rest] = trimmed.split(/,\s*/);
  const apposed = rest.join(', ');
  // "A Norbank spokesman, Lars Dahl", "The spokesman of the palace, Dmitri Lomov".
  if (/^(?:the|an?|another)\s/i.test(head) && apposed && isFullName(apposed)) {
    return { ...base, form: 'name', name: apposed };
  }
  const named = properName(head);
  const person = named?.includes(' ') && !/^the /i.test(named) && !isBody(named);
  const counted = describedPeople(head) !== null || pluralPeople.test(head);
  if (
    /^(?:unnamed|anonymous|officials|sources)\b/i.test(head) ||
    (counted && !(person && !isPlural(head)))
  ) {
    return { ...base, form: 'description', name: null, outlet: outletIn(head)?.text ?? null };
  }
  if (/^(?:the|this|that|these|those)\s/i.test(head) && !/\s\p{Lu}/u.test(head)) {
    return {
      ...base,
      text: /, (?:which|who|whose|that)\b/.test(trimmed) ? head : trimmed,
      form: 'definite',
      name: null,
    };
  }
  if (named) return { ...base, form: 'name', name: named };
  if (isPlural(head) && !/^(?:the|police)\b/i.test(head)) {
    return { ...base, form: 'description', name: null };
  }
  // "The company, which builds cranes," is called the company.
  const called = /, (?:which|who|whose|that)\b/.test(trimmed) ? head : trimmed;
  return { ...base, text: called, form: 'definite', name: null };
}

const pluralPeople =
  /^(?:[\p{L}'’&.-]+ )*(?:officials|sources|diplomats|aides|advisers|advisors|witnesses|attorneys|lawyers|prosecutors|supporters|critics|opponents|analysts|experts|residents|employees|workers|lawmakers|investigators|researchers|scientists|doctors|activists|advocates|regulators|businesses|customers|teachers|students|parents|neighbors|neighbours|relatives|friends|engineers|executives|commanders|soldiers|officers|leaders|authorities|inspectors|detectives|economists|organizers|protesters|spokespeople|representatives|members|users|players|fans)$/iu;

function isPlural(text: string): boolean {
  return (
    pluralPeople.test(text.split(',')[0] ?? '') ||
    /^(?:they|we|many|some|several|officials|two|three|four|five|both|most|those|these|others|people)\b|officials$|sources$/i.test(
      text,
    )
  );
}

const male =
  /^(?:he|him|mr|sir|lord|king|prince|pope|father|brother|son|husband|congressman|spokesman|chairman|councilman|businessman|actor|uncle|boy|man)$/i;
const female =
  /^(?:she|her|mrs|ms|miss|lady|queen|princess|mother|sister|daughter|wife|congresswoman|spokeswoman|chairwoman|councilwoman|businesswoman|actress|aunt|girl|woman|widow)$/i;

/** Whether the words tell of a man or a woman: by titles, nouns, and common first names. */
function genderIn(text: string): Mention['gender'] {
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    if (male.test(word)) return 'male';
    if (female.test(word)) return 'female';
    if (/^\p{Lu}/u.test(word) && genderOfFirstName(word)) return genderOfFirstName(word);
  }
  return null;
}

const oneName =
  /^(?:the |[\p{L}]+ )?\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|van|von|al|bin) )?\p{Lu}[\p{L}.'’-]*)*$/u;

/** "Mayor Ana Lund and Governor Piet Roos": each by name; null: it is one. */
function severalNames(text: string): string[] | null {
  if (!/ and /.test(text) || isBody(text.split(/ and /).at(-1) ?? '')) return null;
  const items = text.split(/, and |, | and /);
  if (items.length > 6 || !items.every((item) => oneName.test(item))) return null;
  const names = items.map((item) => properName(item));
  const found = names.flatMap((name) => name ?? []);
  if (found.length < items.length) return null;
  return found.map((name) => name.replace(/^the /i, ''));
}

function isFullName(words: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]+(?: (?:de |van |von |al |bin )?\p{Lu}[\p{L}.'’-]*)+$/u.test(words);
}

/** What remains of the words when titles and descriptions around a name are gone; null: no name. */
function properName(words: string): string | null {
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
  return name;
}

const preposition = /^(?:of|for|from|at|in|on|with|to|by|near|about|who|which|that)$/i;
function startsName(tokens: readonly string[], token: string, index: number): boolean {
  if (!word.test(token.charAt(0))) return false;
  if (notNames.test(token)) return false;
  const lower = token.toLowerCase().replace(/\.$/, '');
  const after = tokens.slice(index + 1);
  // "President Roe", "the American assessment": the title or nation is not the name.
  return !(titles.has(lower) && after.length > 0);
}

function nounsIn(text: string): string[] {
  return [...text.matchAll(personNouns)].map(([, noun]) => (noun ?? '').toLowerCase());
}

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
  `(?:${speaks}|${heads})(?:, [^,]*)? (?:for|of|at) (?:the )?(?:\\p{Ll}+ ){0,2}(${names})`,
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
function principalIn(text: string): string | null {
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

const nameAnywhere =
  /(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]+(?:[^\S\n]+(?:(?:de|van|von|al|bin)[^\S\n]+)?\p{Lu}(?:[\p{L}'’-]{0,2}\.(?=[^\S\n])|[\p{L}'’-]+))+/gu;

/** A heading in capitals is no name. UTF-16 code units. */
const longestName = 100;

/** Every proper name of two words and more in a text, for later surnames to be resolved to. */
export function fullNamesIn(text: string): Mention[] {
  return [...text.matchAll(nameAnywhere)].flatMap((match) => {
    if (match[0].length > longestName) return [];
    const mention = mentionIn(match[0], [match.index, match.index + match[0].length]);
    return mention.form === 'name' && (mention.name ?? '').includes(' ') ? [mention] : [];
  });
}
