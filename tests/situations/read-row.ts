import type { Stance } from '@/domain/attribution/stance';
import type { Named, Source, SourceKind } from '@/domain/evidence/records';
import { readFigure } from '@/domain/quantity/read-figure';
import { type FigureReading, noFigure } from '@/domain/quantity/stated-figure';

import { isEmpty } from './block';
import type { ClaimLine, Names } from './read-claim';
import { readNote } from './read-note';
import { readTime } from './read-time';

/** How a row was accepted: not yet, by two, or alone; or that it was rejected. */
export type Accepted = 'waiting' | 'two' | 'alone' | 'rejected';

/** The key that an editor pressed. */
export type Key =
  | { key: 'A' }
  | { key: 'admitted' }
  | { key: 'separate'; from: number[]; reason: string }
  | { key: 'set_aside'; rows: number[]; reason: string };

/** One row of a situation, as somebody would log it. */
export interface RowStep {
  number: number;
  speaker: Source | null;
  quoting: Named | null;
  principal: Named | null;
  stance: Stance;
  part: string | null;
  knowing: string | null;
  figure: FigureReading;
  saidOn: string | null;
  publishedOn: string;
  relays: Named[];
  outlet: Named | null;
  accepted: Accepted;
  key: Key;
  repeats: number | null;
  takesBack: number | null;
  sameText: number[];
  sameSource: number[];
  deleted: boolean;
  /** The row with other words that it stands in the place of. */
  replaces: number | null;
  /** The document was marked authentic by two before the row was accepted. */
  authentic: boolean;
  notUnderstood: string[];
}

const stances: Readonly<Record<string, Stance>> = {
  'says so': 'asserts',
  confirms: 'confirms',
  denies: 'denies',
  'won’t comment': 'declines_to_comment',
  "won't comment": 'declines_to_comment',
  'no reply': 'did_not_respond',
  doubts: 'questions',
  'takes back': 'retracts',
};

/** Reads a row line; "2–41 | …" stands for forty rows. */
export function readRows(line: string, claim: ClaimLine, names: Names, year: number): RowStep[] {
  const [numbers = '', ...cells] = line.split('|').map((cell) => cell.trim());
  const [first = '0', last = first] = numbers.split(/\s*[–-]\s*/);
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: Math.max(1, Math.min(count, 500)) }, (_, at) =>
    readRow(Number(first) + at, cells, claim, names, year, count > 1),
  );
}

function readRow(
  number: number,
  cells: readonly string[],
  claim: ClaimLine,
  names: Names,
  year: number,
  isOneOfMany: boolean,
): RowStep {
  const [
    who = '',
    they = '',
    words = '',
    said = '',
    published = '',
    relays = '',
    article = '',
    accepted = '',
    key = '',
    ...notes
  ] = cells;
  const note = notes.join(' | ');
  const notUnderstood: string[] = [];
  const stance = stances[they.toLowerCase()];
  if (!stance) notUnderstood.push(they);
  const publishedOn = readTime(published, year) ?? `${year}-01-01`;
  if (readTime(published, year) === null) notUnderstood.push(published);
  const saidOn = isEmpty(said) ? null : readTime(said, year, publishedOn);
  if (!isEmpty(said) && saidOn === null) notUnderstood.push(said);
  const { source, quoting, principal, authentic } = readWho(who, names);
  const outlet = readOutlet(article, source, names);
  const noted = readNote(note, year);
  const figureText = noted.answer ?? words;
  return {
    number,
    speaker: source,
    quoting,
    principal,
    stance: stance ?? 'asserts',
    figure:
      claim.kind === 'event' || claim.kind === 'position'
        ? noFigure
        : figureIn(figureText, year, noted.dollar),
    saidOn: saidOn ?? noted.madeOn,
    publishedOn,
    relays: isEmpty(relays) ? [] : relays.split(/, | → /).map((one) => names.named(one)),
    outlet: outlet && isOneOfMany ? { id: `${outlet.id} ${number}`, name: outlet.name } : outlet,
    accepted: readAccepted(accepted),
    key: readKey(key, notUnderstood),
    ...noted,
    knowing: noted.knowing ?? knowingIn(words),
    authentic: authentic || noted.authentic,
    notUnderstood: [...notUnderstood, ...noted.notUnderstood],
  };
}

const kinds: readonly SourceKind[] = [
  'body',
  'outlet',
  'document',
  'recording',
  'picture',
  'unnamed',
  'person',
];

function readWho(text: string, names: Names) {
  const bracket = /\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const bare = text.replace(/\s*\[[^\]]*\]/, '');
  const [, name = '', ways = ''] = /^(.*?)((?:, (?:quoting|for) .*)?)$/.exec(bare) ?? [];
  const quoted = /, quoting (.+?)(?=, for |$)/.exec(ways)?.[1];
  const principal = /, for (.+?)(?=, quoting |$)/.exec(ways)?.[1];
  const parts = bracket.split(/[,;]\s*/).map((one) => one.trim());
  const author = /author:\s*(.+)$/.exec(bracket)?.[1];
  const kind = kinds.find((one) => parts.includes(one)) ?? 'person';
  const outlet =
    kind === 'unnamed' ? parts.find((one) => !['unnamed', 'plural'].includes(one)) : undefined;
  const isOurs = outlet === undefined || /^(?:ours|our reporter|us)$/.test(outlet);
  const own = names.named(name);
  const source: Source | null = /^maker not stated$/i.test(name)
    ? null
    : {
        id: kind === 'unnamed' ? `${own.id} of ${isOurs ? 'ours' : (outlet ?? '')}` : own.id,
        name: own.name,
        kind,
        outlet: kind === 'unnamed' && !isOurs ? names.named(outlet ?? '') : null,
        author: author ? names.named(author) : null,
        authentic: null,
      };
  return {
    source,
    quoting: quoted ? names.named(quoted) : null,
    principal: principal ? names.named(principal) : null,
    authentic: parts.includes('authentic'),
  };
}

function readAccepted(text: string): Accepted {
  return (['alone', 'two', 'rejected'] as const).find((one) => text.includes(one)) ?? 'waiting';
}

function readOutlet(article: string, source: Source | null, names: Names): Named | null {
  if (isEmpty(article) || /^(?:held by us|our reporter|us)$/i.test(article)) return null;
  if (/own (?:channel|site|website|account|page)$/.test(article)) {
    return { id: `own channel of ${source?.id ?? ''}`, name: article };
  }
  return names.named(article);
}

function readKey(text: string, notUnderstood: string[]): Key {
  const reason = /["“](.+)["”]/.exec(text)?.[1] ?? '';
  const rows = (text.replace(/["“].*["”]/, '').match(/\d+/g) ?? []).map(Number);
  if (isEmpty(text) || /^A$/.test(text)) return { key: 'A' };
  if (text.startsWith('⇧A')) return { key: 'admitted' };
  if (/^S\b/.test(text)) return { key: 'separate', from: rows, reason };
  if (/^D\b/.test(text)) return { key: 'set_aside', rows, reason };
  notUnderstood.push(text);
  return { key: 'A' };
}

/** `"roughly 12,000", of northern soldiers`; `60,000, "northern troops among them"` */
function figureIn(words: string, year: number, dollar: string | null): FigureReading {
  if (isEmpty(words)) return noFigure;
  const of = /["”\d], of (.+)$/.exec(words)?.[1] ?? null;
  const context = { dollar, year };
  const rest = of ? words.slice(0, words.length - of.length - 5) : words;
  const bare = rest.replace(/,?\s*["“][^"”]*["”]/g, '').trim();
  const quoted = /["“]([^"”]*)["”]/.exec(rest)?.[1] ?? '';
  for (const text of [bare, quoted].filter((one) => one !== '')) {
    const read = readFigure(text, context);
    if (read.kind === 'figure' && of) return { kind: 'figure', figure: { ...read.figure, of } };
    if (read.kind !== 'none') return read;
  }
  return noFigure;
}

/** What the words say of how somebody knows, not what they say happened. */
function knowingIn(words: string): string | null {
  const quoted = /^["“]([^"”]+)["”]$/.exec(words.trim())?.[1];
  if (!quoted || /^(?:i|we|he|she|they|it|you|yes|no|my|our|the|not)\b/i.test(quoted)) return null;
  return /\b(?:brief(?:ed|ing)|cit(?:ed|es|ing)|familiar|knowledge|who (?:was|were|saw|took|sat|stood|heard|read)|in the room|on the (?:call|line)|present at|was shown|had seen|seen the|read the|with access|according to|says he heard|heard it from)\b/i.test(
    quoted,
  )
    ? quoted
    : null;
}
