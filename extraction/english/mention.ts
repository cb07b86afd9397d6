import { describedPeople } from '@/domain/source/described';
import { limits } from '@/domain/text/limits';

import type { Mention } from '../language';
import type { Span } from '../span';
import { genderOfFirstName } from './first-names';
import { outletIn } from './outlets';
import { principalIn } from './principal';
import { properName } from './proper-name';
import { isBody, isPaper } from './source-kind';

const pronouns = /^(?:he|she|they|i|we|it|you|who|that|which)$/i;
const personNouns =
  /\b(official|spokesman|spokeswoman|spokesperson|president|senator|minister|governor|mayor|secretary|general|diplomat|aide|adviser|advisor|lawyer|attorney|analyst|expert|professor|source|witness|candidate|nominee|chancellor|director|officer|report|study|poll|statement|company|campaign|government|ministry|agency|leader|executive|chief|judge|commander)s?\b/gi;

/** Reads how a text names a speaker. */
export function mentionIn(text: string, span: Span): Mention {
  const trimmed = text.replace(/[\s,]+$/, '');
  if (trimmed.length > limits.name) return unreadable(trimmed, span);
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
  const role = /^(?:the|an?|another|his|her|their|its)\s|['’]s? \p{Ll}/iu.test(head);
  if (role && isFullName(apposed)) {
    return { ...base, form: 'name', name: apposed };
  }
  const named = properName(head);
  const behind = /\b(?:for|of|at|from|with|in|to)\b/.test(head);
  const person = named?.includes(' ') && !/^the /i.test(named) && !isBody(named) && !behind;
  if (isPaper(head)) return { ...base, text: head, form: 'definite', name: null };
  const counted = describedPeople(head) !== null || pluralPeople.test(head);
  if (
    /^(?:unnamed|anonymous|officials|sources)\b/i.test(head) ||
    (counted && !(person && !isPlural(head)))
  ) {
    // "two workers, speaking on condition of anonymity": why they have no name is told apart.
    const reason =
      /^(?:speaking|who (?:spoke|asked|declined|was|were|is|are|requested|wished|wanted|insisted|talked))\b/.test(
        apposed,
      );
    const outlet = outletIn(head)?.text ?? null;
    return { ...base, text: reason ? head : trimmed, form: 'description', name: null, outlet };
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

/** What is longer than any name is none: whoever it is stays open. */
function unreadable(text: string, [start]: Span): Mention {
  return {
    text: `${text.slice(0, 80)}…`,
    span: [start, start + text.length],
    nouns: [],
    plural: false,
    gender: null,
    principal: null,
    outlet: null,
    form: 'pronoun',
    name: null,
  };
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
  /^(?:mr|sir|lord|king|prince|pope|father|brother|son|husband|congressman|spokesman|chairman|councilman|businessman|actor|uncle|boy|man)$/i;
const female =
  /^(?:mrs|ms|miss|lady|queen|princess|mother|sister|daughter|wife|congresswoman|spokeswoman|chairwoman|councilwoman|businesswoman|actress|aunt|girl|woman|widow)$/i;

/** Whether the words tell of a man or a woman: by titles, nouns, and common first names. */
function genderIn(text: string): Mention['gender'] {
  if (/^(?:he|him)$/i.test(text)) return 'male';
  if (/^(?:she|her)$/i.test(text)) return 'female';
  const [head = ''] = text.split(',');
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    if (male.test(word)) return 'male';
    if (female.test(word)) return 'female';
    if (head.includes(word) && /^\p{Lu}/u.test(word) && genderOfFirstName(word)) {
      return genderOfFirstName(word);
    }
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

function nounsIn(text: string): string[] {
  return [...text.matchAll(personNouns)].map(([, noun]) => (noun ?? '').toLowerCase());
}

const nameAnywhere =
  /(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]+(?:[^\S\n]+(?:(?:de|van|von|al|bin)[^\S\n]+)?\p{Lu}(?:[\p{L}'’-]{0,2}\.(?=[^\S\n])|[\p{L}'’-]+))+/gu;

/** A heading in capitals is no name. UTF-16 code units. */
const longestName = 100;

/** Every proper name of two words and more in a text, for later surnames to be resolved to. */
export function fullNamesIn(text: string): Mention[] {
  return [...text.matchAll(nameAnywhere)].flatMap((match) => {
    const nickname =
      /[“"‘]/.test(text.charAt(match.index - 1)) &&
      /[”"’]/.test(text.charAt(match.index + match[0].length));
    if (match[0].length > longestName || nickname) return [];
    const mention = mentionIn(match[0], [match.index, match.index + match[0].length]);
    return mention.form === 'name' && (mention.name ?? '').includes(' ') ? [mention] : [];
  });
}
