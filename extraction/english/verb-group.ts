import { infinitiveVerbs, isCueVerb, participles, sayingVerbs, verbLemma } from './cue-words';
import { isComma, type Token } from './token';

/** A verb that may tell of speech, with its auxiliaries, negation and adverbs; token indexes. */
export interface VerbGroup {
  from: number;
  /** The main verb, the last token of the group. */
  main: number;
  lemma: string;
  /** "is described": what stands before it did not speak. */
  passive: boolean;
  infinitive: boolean;
  /** Ends in -ing and has no auxiliary: "adding that". */
  participle: boolean;
}

const auxiliaries = new Set(
  'have has had is are was were be been do does did will would could should may might must can'.split(
    ' ',
  ),
);
const formsOfBe = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", "'m"]);
const notPartOfGroup = new Set('when where why how so as there here ago later'.split(' '));

export function isAuxiliary(token: Token | undefined): boolean {
  return token?.pos === 'AUX' || auxiliaries.has(token?.lower ?? '');
}

/** The group whose main verb is the token at `main`; null if that is no verb of speech or attitude. */
export function verbGroupAt(tokens: readonly Token[], main: number): VerbGroup | null {
  const verb = tokens[main];
  if (!verb || verb.quoted || !/^[A-Za-z']+$/.test(verb.text)) return null;
  const lemma = verbLemma(verb);
  if (!isCueVerb(lemma)) return null;
  const surely = /^(?:said|says|told|added|noted|wrote)$/.test(verb.lower);
  if (verb.pos !== 'VERB' && !surely && !isMistaggedVerb(tokens, main, lemma)) return null;

  let from = main;
  let helped = false;
  let be = false;
  let infinitive = false;
  for (let index = main - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || token.quoted) break;
    if (isAuxiliary(token)) {
      helped = true;
      be ||= formsOfBe.has(token.lower);
    } else if (token.pos === 'PART' && token.lower === 'to') {
      infinitive = true;
      from = index;
      break;
    } else if (
      !["n't", 'not', 'never'].includes(token.lower) &&
      (token.pos !== 'ADV' || notPartOfGroup.has(token.lower))
    ) {
      break;
    }
    from = index;
  }
  from = withoutLeadingAdverbs(tokens, from, main);
  // "Roe allegedly told a guard": whoever says so is not told.
  const hearsay = tokens
    .slice(from, main)
    .some(({ lower }) => /^(?:allegedly|reportedly|supposedly|purportedly)$/.test(lower));
  if (hearsay) return null;
  const ing = verb.lower.endsWith('ing');
  return {
    from,
    main,
    lemma,
    passive: be && !ing && /(?:ed|en|known|told|said)$/.test(verb.lower),
    infinitive,
    participle: ing && !helped,
  };
}

/** Adverbs belong to the group only behind its subject. */
function withoutLeadingAdverbs(tokens: readonly Token[], from: number, main: number): number {
  let start = from;
  while (
    start < main &&
    tokens[start]?.pos === 'ADV' &&
    (start === 0 || tokens[start - 1]?.pos === 'PUNCT')
  ) {
    start += 1;
  }
  return start;
}

const oftenTakenForNouns = new Set(
  'plan support show want hope back fear report claim promise vow pledge'.split(' '),
);

/** Verbs that the tagger takes for nouns or adjectives, told by what stands around them. */
function isMistaggedVerb(tokens: readonly Token[], index: number, lemma: string): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (!token) return false;
  if (token.lower.endsWith('ing')) {
    return participles.has(token.lower) && token.pos !== 'PROPN' && (isComma(before) || !before);
  }
  if (!before || !next) return false;
  if (
    oftenTakenForNouns.has(lemma) &&
    infinitiveVerbs.has(lemma) &&
    token.pos === 'NOUN' &&
    ['PROPN', 'NOUN', 'PRON'].includes(before.pos) &&
    next.lower === 'to' &&
    next.pos === 'PART'
  ) {
    return true;
  }
  if (!sayingVerbs.has(lemma) || !/(?:s|ed)$/.test(token.lower)) return false;
  if (!['NOUN', 'PROPN', 'ADJ', 'PRON', 'ADV'].includes(token.pos)) return false;
  if (!['NOUN', 'PROPN', 'PRON', 'ADV'].includes(before.pos) && before.text !== ')') return false;
  return /^(?:that|the|he|she|they|it|there|we)$/.test(next.lower);
}
