import type { SourceKind } from '@/domain/source/kind';

import { type Language, type Mention, nobody, type ReadStatement } from '../language';
import type { Span } from '../span';
import type { Grammar } from './grammar';
import { statementsIn } from './statements';
import { isPronoun } from './subject';
import { type TextSentence, sentencesIn, type Word, wordsIn } from './words';

/** What one grammar reads, as a language of the desk. */
export function languageOf(grammar: Grammar): Language {
  const joined = grammar.joinsApostrophes ?? false;
  return {
    code: grammar.code,
    read(text) {
      const { read: sentences, unread } = sentencesIn(text, joined);
      const found = statementsIn(text, sentences, grammar);
      let before = nobody;
      const statements = found.map((one): ReadStatement => {
        const [source] = one.source;
        const own = source ? mentionIn(text, source, grammar, joined) : nobody;
        const who = one.shared && !source ? { ...before, span: null } : own;
        if (source) before = who;
        const sentence = sentences[one.sentence];
        return {
          rule: one.rule,
          kind: 'speech',
          source: one.source,
          cue: one.cue,
          content: one.content,
          who,
          quoting: null,
          stance: one.stance,
          relays: one.relay
            ? [{ text: text.slice(...one.relay), definite: false, words: 'citing' }]
            : [],
          reason: null,
          count: who.form === 'description' && who.text ? 1 : null,
          direct: one.direct,
          sentence: one.sentence,
          opening: sentence?.words[0]?.text ?? '',
          timed: sentence?.span ?? [0, 0],
        };
      });
      return {
        sentences: sentences.map(({ span }) => span),
        statements,
        names: sentences.flatMap((sentence) => namesIn(text, sentence, grammar)),
        paragraphs: sentences.map(({ paragraph }) => paragraph),
        subjects: sentences.map(() => null),
        aliases: [],
        issued: [],
        places: new Set(),
        unread,
      };
    },
    bodies: (description) => [description],
    kindOf: (name) => kindOf(name, grammar),
    claimWords: ({ content, stance, direct }) => {
      const words = content.join(' ').trim();
      // What somebody denies, or says of himself, has to be put by a person.
      if (!/^(?:asserts|confirms)$/.test(stance)) return '';
      if (direct && grammar.firstPerson.test(` ${words.toLowerCase()} `)) return '';
      const sentence = words.charAt(0).toLocaleUpperCase(grammar.code) + words.slice(1);
      return /[.!?؟]$/.test(sentence) ? sentence : `${sentence}.`;
    },
    refersBack: () => false,
    tookPart: () => [],
    bareSpan: (text, [from, to]) => {
      let [start, end] = [from, to];
      while (start < end && /[\s"«»„“”‘’]/.test(text.charAt(start))) start++;
      while (end > start && /[\s"«»„“”‘’,]/.test(text.charAt(end - 1))) end--;
      return [start, end];
    },
    openFigures: () => [],
  };
}

const capital = /^\p{Lu}[\p{Ll}\p{M}'’-]/u;
const isName = (word: Word) => capital.test(word.text) || /^\p{Lu}{2,}$/u.test(word.text);

/** The last words in a row that are written as a name is: at most two and more beside small links. */
function nameIn(words: readonly Word[], grammar: Grammar): Word[] {
  let best: Word[] = [];
  let run: Word[] = [];
  const end = () => {
    while (run.length > 0 && !isName(run.at(-1) as Word)) run.pop();
    if (run.length >= best.length && run.length > 0) best = run;
    run = [];
  };
  for (const [index, word] of words.entries()) {
    const isRole = grammar.capitalNouns && grammar.bodies.test(word.lower);
    if (isName(word) && !isRole && !(index === 0 && !isName(words[1] ?? word))) run.push(word);
    else if (run.length > 0 && /^(?:de|del|da|dos|di|van|von|bin|al|le|la)$/.test(word.lower))
      run.push(word);
    else end();
  }
  end();
  return best;
}

function mentionIn(text: string, span: Span, grammar: Grammar, joined: boolean): Mention {
  const words = wordsIn(text, span, joined);
  const written = text.slice(...span);
  const [first] = words;
  const lower = first?.lower ?? '';
  const { male, female, plural } = grammar.pronouns;
  const base = { ...nobody, text: written, span };
  const single = words.length === 1;
  if (single && (isPronoun(lower, grammar) || grammar.relative.test(lower))) {
    const gender = male.test(lower) ? 'male' : female.test(lower) ? 'female' : null;
    return { ...base, form: 'pronoun', plural: plural.test(lower), gender };
  }
  const isBody = words.some((word) => grammar.bodies.test(word.lower));
  const name = nameIn(words, grammar);
  const full = name.length >= 2 || (single && name.length === 1);
  const nouns = words.filter((word) => !isName(word) && !word.mark).map((word) => word.lower);
  if (grammar.indefinite.test(lower) && !full) return { ...base, form: 'description', nouns };
  if (isBody && !(full && name.length <= 3))
    return name.length > 0
      ? { ...base, form: 'name', name: written, nouns }
      : { ...base, form: 'definite', nouns };
  if (full) {
    const [from, to] = [name[0]?.start ?? span[0], name.at(-1)?.end ?? span[1]];
    return { ...base, form: 'name', name: text.slice(from, to), nouns };
  }
  if (grammar.definite.test(lower) || single) return { ...base, form: 'definite', nouns };
  return {
    ...base,
    form: /\p{Script=Arabic}/u.test(written) ? 'name' : 'definite',
    name: written,
    nouns,
  };
}

/** Full names of a sentence, which a surname alone is short for later. */
function namesIn(text: string, { words }: TextSentence, grammar: Grammar): Mention[] {
  const found: Mention[] = [];
  let run: Word[] = [];
  const end = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= 2 && run.length <= 4) {
      const span: Span = [first.start, last.end];
      const name = text.slice(...span);
      found.push({ ...nobody, text: name, span, form: 'name', name });
    }
    run = [];
  };
  for (const word of words) {
    if (isName(word) && !(grammar.capitalNouns && grammar.bodies.test(word.lower))) run.push(word);
    else end();
  }
  end();
  return found;
}

function kindOf(name: string, grammar: Grammar): SourceKind {
  const words = name.toLowerCase().split(/\s+/);
  if (words.some((word) => grammar.bodies.test(word))) return 'organization';
  return words.length >= 2 && words.length <= 4 ? 'person' : 'organization';
}
