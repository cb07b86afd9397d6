import type { FigureMark } from './stated-figure';

/** What stands around a number and says how far it reaches. */
export interface Hedge {
  /** An end that is left open: "at least" leaves the upper one. */
  open: 'low' | 'high' | null;
  mark: FigureMark | null;
}

const before: readonly (readonly [RegExp, Partial<Hedge>])[] = [
  [/(?:just|slightly|a little) (?:under|below|short of|less than)$/i, { mark: 'almost' }],
  [/(?:just|slightly|a little) (?:over|above|more than)$/i, { mark: 'just_over' }],
  [
    /(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum|≥|>=)$/i,
    { open: 'high' },
  ],
  [
    /(?:at (?:the )?most|up to|as many as|as much as|no more than|not more than|a maximum of|maximum|≤|<=)$/i,
    { open: 'low' },
  ],
  [
    /(?:more than|over|above|upwards? of|in excess of|exceeding|well over|north of|>)$/i,
    { open: 'high' },
  ],
  [/(?:less than|fewer than|under|below|<)$/i, { open: 'low' }],
  [/(?:almost|nearly|close to|not quite|approaching)$/i, { mark: 'almost' }],
  [
    /(?:about|around|roughly|approximately|approx\.?|some|circa|ca?\.|an estimated|estimated|in the region of|something like|~|≈)$/i,
    { mark: 'about' },
  ],
];
const fillers = /(?:\b(?:between|from|a total of|in total|the|exactly|only|just|as)|[(“"'‘])$/i;

const after: readonly (readonly [RegExp, Partial<Hedge>])[] = [
  [
    /^(?:\+|-plus\b| plus\b| or (?:more|higher|above)\b| and (?:more|above|over|counting)\b|,? at least\b)/i,
    { open: 'high' },
  ],
  [/^(?: or (?:fewer|less|lower|below)\b|,? at (?:the )?most\b)/i, { open: 'low' }],
  [/^(?: or so\b|-odd\b| odd\b|,? (?:approximately|roughly|give or take)\b)/i, { mark: 'about' }],
];

/** The hedges that end a text before a number, and where the first of them begins. */
export function hedgeBefore(text: string): Hedge & { start: number } {
  const hedge: Hedge = { open: null, mark: null };
  let rest = text.trimEnd();
  for (;;) {
    const filler = fillers.exec(rest);
    const found = before.find(([wording]) => wording.test(rest) && !insideWord(rest, wording));
    if (found) {
      hedge.open ??= found[1].open ?? null;
      hedge.mark ??= found[1].mark ?? null;
      rest = rest.replace(found[0], '').trimEnd();
    } else if (filler) rest = rest.slice(0, filler.index).trimEnd();
    else return { ...hedge, start: rest.length };
  }
}

/** The hedge that begins a text after a number, and where it ends. */
export function hedgeAfter(text: string): Hedge & { end: number } {
  for (const [wording, hedge] of after) {
    const found = wording.exec(text);
    if (found) return { open: null, mark: null, ...hedge, end: found[0].length };
  }
  return { open: null, mark: null, end: 0 };
}

/** "hangover 50" holds no "over". */
function insideWord(text: string, wording: RegExp): boolean {
  const at = text.search(wording);
  return /^\p{L}/u.test(text.slice(at)) && /\p{L}$/u.test(text.slice(0, at));
}
