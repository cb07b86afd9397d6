import { describedPeople } from '@/domain/source/described';

import type { Mention } from '../language';
import type { Span } from '../span';
import { outletIn } from './outlets';

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
const speakingFor =
  /\b(?:spokes(?:man|woman|person|people)|press secretary|communications director|lawyer|attorney|representative)\b/i;
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
    plural:
      /^(?:they|we|many|some|several|officials|two|three|both|most)\b|s and |officials$|sources$/i.test(
        trimmed,
      ),
    principal: principalIn(trimmed),
    outlet: null,
  };
  if (pronouns.test(trimmed)) return { ...base, form: 'pronoun', name: null };
  const [head = '', ...rest] = trimmed.split(/,\s*/);
  const apposed = rest.join(', ');
  if (describedPeople(head) !== null || /^(?:unnamed|anonymous|officials|sources)\b/i.test(head)) {
    return { ...base, form: 'description', name: null, outlet: outletIn(head)?.text ?? null };
  }
  const name = properName(head);
  // "The spokesman of the Kremlin, Dmitry Peskov": the name stands behind the comma.
  if (/^the\s/i.test(head) && apposed && properName(apposed) === apposed) {
    return { ...base, form: 'name', name: apposed };
  }
  if (/^(?:the|this|that|these|those)\s/i.test(head) && !/\s\p{Lu}/u.test(head)) {
    return { ...base, form: 'definite', name: null };
  }
  if (name) return { ...base, form: 'name', name };
  return { ...base, form: 'definite', name: null };
}

/** What remains of the words when titles and descriptions before a name are gone; null: no name. */
function properName(words: string): string | null {
  const tokens = words
    .replace(/\([^)]*\)/g, ' ')
    .trim()
    .split(/\s+/);
  const first = tokens.findIndex((token, index) => startsName(tokens, token, index));
  if (first < 0) return null;
  const capital = /^the$/i.test(tokens[0] ?? '') && first === 1 ? tokens[0] : null;
  const name: string[] = [];
  for (const token of tokens.slice(first)) {
    const joins = /^(?:of|the|de|van|von|al|bin|and|for|&)$/.test(token);
    if (!word.test(token.charAt(0)) && !joins) break;
    name.push(token);
  }
  while (/^(?:of|the|and|for|de|al|&)$/.test(name.at(-1) ?? '')) name.pop();
  const text = [...(capital ? [capital] : []), ...name].join(' ').replace(/['’]s?$/, '');
  return text || null;
}

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

/** "Trump's communications director", "a spokesman for the Kremlin": for whom. */
function principalIn(text: string): string | null {
  if (!speakingFor.test(text)) return null;
  const possessive =
    /(\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)*)['’]s? [^,]*?(?:spokes|press secretary|communications|lawyer|attorney|representative)/u.exec(
      text,
    );
  if (possessive?.[1]) return properName(possessive[1]) ?? possessive[1];
  const of =
    /(?:spokes\w+|secretary|director|lawyer|attorney|representative)\s+(?:for|of)\s+((?:the )?(?:\p{Lu}[\p{L}.'’-]*\s?)+)/u.exec(
      text,
    );
  if (of?.[1]) return of[1].trim();
  const office = /spokes\w+\s+(?:for|of)\s+(the \p{Ll}+(?: \p{Ll}+)?)(?=,|$)/u.exec(text);
  if (office?.[1]) return office[1];
  const before = /^((?:the )?(?!The\b)\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*)*) spokes/u.exec(text);
  return before?.[1] ?? null;
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
