import type { Stance } from '@/domain/attribution/stance';

import type { Span } from '../span';
import type { Grammar } from './grammar';
import type { TextSentence, Word } from './words';

/** Words of a sentence, counted from 0, that tell that somebody does something with words. */
export interface Cue {
  stance: Stance;
  /** The first of its words, and the one after its last. */
  from: number;
  to: number;
  spans: Span[];
  /** The verb stands turned round with its pronoun: "a-t-elle dit". */
  pronoun: Span | null;
  quoted: boolean;
}

const turned = /^(.+?)-(?:t-)?(ils?|elles?|on|je|nous)$/;

/** Every cue of a sentence, in order; one that stands within a quotation is marked. */
export function cuesIn(text: string, sentence: TextSentence, grammar: Grammar): Cue[] {
  const { words } = sentence;
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.mark) continue;
    const cue = phraseAt(text, words, at, grammar) ?? verbAt(words, at, grammar);
    if (!cue) continue;
    const lead = words[cue.from - 1]?.lower ?? '';
    if (grammar.unreal?.test(lead)) continue;
    const [start] = cue.spans[0] ?? [0];
    const quoted = sentence.quotations.some(({ inner }) => inner[0] <= start && start < inner[1]);
    cues.push({ ...cue, quoted });
    at = Math.max(at, cue.to - 1);
  }
  return cues;
}

type Read = Omit<Cue, 'quoted'>;

function phraseAt(text: string, words: readonly Word[], at: number, grammar: Grammar): Read | null {
  const word = words[at];
  if (!word) return null;
  for (const [stance, phrase] of grammar.phrases) {
    phrase.lastIndex = word.start;
    const match = phrase.exec(text);
    if (!match) continue;
    const end = word.start + match[0].trimEnd().length;
    let to = at;
    while ((words[to]?.end ?? Infinity) <= end) to++;
    if (to > at) return { stance, from: at, to, spans: [[word.start, end]], pronoun: null };
  }
  return null;
}

function verbAt(words: readonly Word[], at: number, grammar: Grammar): Read | null {
  const word = words[at];
  if (!word) return null;
  const round = turned.exec(word.lower);
  const lower = round?.[1] ?? word.lower;
  const stance = grammar.verbs.find(([, verb]) => verb.test(lower))?.[0];
  if (!stance) {
    // "a-t-elle précisé"
    const [next, after] = [words[at + 1], words[at + 2]];
    const said = [next, after].find(
      (one) => one && grammar.verbs.some(([, verb]) => verb.test(one.lower)),
    );
    if (!round || !grammar.auxiliaries.test(lower) || !said) return null;
    const what = grammar.verbs.find(([, verb]) => verb.test(said.lower))?.[0] ?? 'asserts';
    const cut = word.start + lower.length;
    return {
      stance: what,
      from: at,
      to: said === next ? at + 2 : at + 3,
      spans: [
        [word.start, cut],
        [said.start, said.end],
      ],
      pronoun: [word.end - (round[2]?.length ?? 0), word.end],
    };
  }
  let [from, to] = [at, at + 1];
  const isAuxiliary = (one: Word | undefined) => one && grammar.auxiliaries.test(one.lower);
  while (from > 0 && at - from < 3 && isAuxiliary(words[from - 1])) from--;
  while (to - at < 2 && isAuxiliary(words[to])) to++;
  const [first, last] = [words[from], words[to - 1]];
  const end = round ? word.start + lower.length : (last?.end ?? word.end);
  return {
    stance,
    from,
    to,
    spans: [[first?.start ?? word.start, end]],
    pronoun: round ? [word.end - (round[2]?.length ?? 0), word.end] : null,
  };
}
