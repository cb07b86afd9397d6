import type { Span } from '../span';

/** A word or a mark of a sentence. */
export interface Word {
  text: string;
  /** In small letters, apostrophes straight. */
  lower: string;
  start: number;
  end: number;
  /** A comma, colon, dash or quotation mark. */
  mark: boolean;
}

export interface TextSentence {
  span: Span;
  /** Of its paragraph, counted from 0. */
  paragraph: number;
  words: Word[];
  /** Quotations with their marks, in order; none inside of another. */
  quotations: Quotation[];
}

export interface Quotation {
  /** With the marks. */
  outer: Span;
  /** Without them. */
  inner: Span;
}

/** No sentence that somebody wrote is longer; a longer one is not read. */
const longest = 2000;

/** Letters with their marks, numbers with their separators; elisions ("l’") end with their apostrophe. */
const wordPattern =
  /(?:\p{L}[\p{L}\p{M}\p{N}]{0,60}(?:[-‑]\p{L}[\p{L}\p{M}]{0,60}){0,4}['’]?\.?)|\p{N}{1,20}(?:[.,  ]\p{N}{1,20}){0,6}%?|\S/gu;

/** The words of a stretch of text. `joined`: what stands after an apostrophe belongs to the word. */
export function wordsIn(text: string, [from, to]: Span, joined: boolean): Word[] {
  const part = text.slice(from, to);
  const words: Word[] = [];
  for (const match of part.matchAll(wordPattern)) {
    let word = match[0].trimEnd();
    // A full stop is a word's own after an initial or an abbreviation alone, never at the end.
    const ends = from + match.index + word.length === to;
    if (/^\p{L}.*\.$/u.test(word) && (ends || !/^\p{Lu}?\p{L}{1,3}\.$/u.test(word))) {
      word = word.slice(0, -1);
    }
    const start = from + match.index;
    const last = words.at(-1);
    if (joined && last && last.end === start && /['’]$/.test(last.text)) {
      last.text += word;
      last.lower += word.toLowerCase();
      last.end += word.length;
      continue;
    }
    words.push({
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      start,
      end: start + word.length,
      mark: !/[\p{L}\p{N}]/u.test(word),
    });
  }
  return words;
}

const opens: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '„': '“”"',
  '“': '”“',
  '‹': '›',
  '‚': '‘',
};

/** The quotations of a paragraph, marks of any country; one that is not closed ends with it. */
function quotationsIn(text: string, [from, to]: Span): Quotation[] {
  const found: Quotation[] = [];
  for (let at = from; at < to; at++) {
    const mark = text.charAt(at);
    const isStraight = mark === '"';
    const closers = isStraight ? '"' : opens[mark];
    if (!closers) continue;
    // A closing mark of another country's kind: what it closed was not opened here.
    if (/[»“”]/.test(mark) && !/[\s(—–:,-]|^$/.test(at === from ? '' : text.charAt(at - 1)))
      continue;
    let end = at + 1;
    while (end < to && !closers.includes(text.charAt(end))) end++;
    if (end >= to && isStraight) continue;
    found.push(trimmed(text, [at, Math.min(end + 1, to)], [at + 1, end]));
    at = end;
  }
  return found;
}

function trimmed(text: string, outer: Span, [from, to]: Span): Quotation {
  let [start, end] = [from, to];
  while (start < end && /[\s ]/.test(text.charAt(start))) start++;
  while (end > start && /[\s ,]/.test(text.charAt(end - 1))) end--;
  return { outer, inner: [start, end] };
}

const endMark = /[.!?…؟。](?:["”»’)\]]|\s[»])*(?=\s|$)/gu;

/** The sentences of a text; a quotation of several is not cut. Linear in the text. */
export function sentencesIn(
  text: string,
  joined: boolean,
): { read: TextSentence[]; unread: Span[] } {
  const [read, unread]: [TextSentence[], Span[]] = [[], []];
  let [from, paragraph] = [0, -1];
  for (const line of text.split('\n')) {
    const whole: Span = [from, from + line.length];
    from += line.length + 1;
    if (!line.trim()) continue;
    paragraph++;
    const quotations = quotationsIn(text, whole);
    let next = 0;
    for (const span of cut(text, whole, quotations)) {
      const inside: Quotation[] = [];
      for (let one = quotations[next]; one && one.outer[0] < span[1]; one = quotations[++next]) {
        if (one.outer[0] >= span[0] && one.outer[1] <= span[1]) inside.push(one);
      }
      if (span[1] - span[0] > longest) unread.push(span);
      else read.push({ span, paragraph, words: wordsIn(text, span, joined), quotations: inside });
    }
  }
  return { read, unread };
}

function cut(text: string, [from, to]: Span, quotations: readonly Quotation[]): Span[] {
  const spans: Span[] = [];
  let [start, next] = [from, 0];
  const add = (end: number) => {
    while (start < end && /\s/.test(text.charAt(start))) start++;
    if (end > start) spans.push([start, end]);
    start = end;
  };
  endMark.lastIndex = from;
  for (let match = endMark.exec(text); match && match.index < to; match = endMark.exec(text)) {
    const end = match.index + match[0].length;
    while ((quotations[next]?.outer[1] ?? Infinity) <= match.index) next++;
    const around = quotations[next];
    const isInside = around && around.outer[0] < match.index && around.outer[1] > end;
    const before = text.slice(Math.max(start, match.index - 6), match.index);
    const abbreviated =
      match[0] === '.' &&
      /(?:^|[\s.(])(?:\p{Lu}|\p{L}{1,3}\.\p{L}|[Dd]r|[Pp]rof|[Ss]t|[Nn]r|bzw|mld|mln|млн|млрд|тыс|руб|nom|int|bryg|ppłk|płk|gen|inż|ks|vb|Av|doç|Doç|Sr|Sra|EE|UU|Mr|Mme|ca|ул|см|гг?|tzv|npr|sl|god)$/u.test(
        before,
      );
    const follows = text
      .slice(end, end + 3)
      .trimStart()
      .charAt(0);
    if (isInside || abbreviated || /\p{Ll}/u.test(follows)) continue;
    // A quotation that ends with its sentence may be told of after it: “So it is.” dedi.
    if (/[,]/.test(follows)) continue;
    add(end);
  }
  add(to);
  return spans;
}
