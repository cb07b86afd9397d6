import { plainWords } from './shingles';

/** A headline, and what another place on the page gives in its stead; null: nothing else. */
export interface PageTitle<From> {
  value: string;
  from: From;
  other: string | null;
}

/** A headline that a page gives in one place. */
export interface SaidTitle<From> {
  from: From;
  text: string;
  /** Shown as a heading, or written by a machine for the tab of a browser. */
  role: 'data' | 'shown' | 'shared' | 'tab';
}

/**
 * The headline of a page out of what it gives in several places: what its data, its heading and its
 * link for sharing agree on, apart from the outlet’s name at the end. Where they do not, the shown one
 * and what the others say. Null: none.
 */
export function pageTitle<From>(
  said: readonly SaidTitle<From>[],
  outlets: readonly string[],
): PageTitle<From> | null {
  const all = said
    .map((one) => ({ ...one, text: withoutOutlet(one.text, outlets) }))
    .filter(({ text }) => text !== '');
  const told = all.filter(({ role }) => role !== 'tab' && role !== 'shown');
  const tab = all.filter(({ role }) => role === 'tab');
  const shown = shownTitle(all, [...told, ...tab]);
  const judges = [...told, ...(shown ? [shown] : [])];
  const known = judges.length > 0 ? judges : tab;
  const best =
    known.find(({ role }) => role === 'data') ??
    known.find(({ role }) => role === 'shared') ??
    known[0];
  if (!best) return null;
  const data = known.find(({ role }) => role === 'data');
  const shared = known.find(({ role }) => role === 'shared');
  if (data && shared && same(data.text, shared.text))
    return { value: shorter(data.text, shared.text), from: data.from, other: null };
  const first = shown ?? best;
  const agrees = [data, shared].find((one) => one && same(one.text, first.text));
  const other = [data, shared].find((one) => one && !same(one.text, first.text));
  // A line above the headline stands in the same heading.
  if (shown && other && !agrees && plain(shown.text).endsWith(` ${plain(other.text)}`)) {
    return { value: other.text, from: other.from, other: null };
  }
  const lead = agrees ?? first;
  return { value: shorter(lead.text, first.text), from: lead.from, other: other?.text ?? null };
}

/** The heading that is about what the page says elsewhere; the only one where it says nothing. */
function shownTitle<From>(
  all: readonly SaidTitle<From>[],
  others: readonly SaidTitle<From>[],
): SaidTitle<From> | null {
  const shown = all.filter(({ role }) => role === 'shown');
  if (others.length === 0) return shown.length === 1 ? (shown[0] ?? null) : null;
  const words = new Set(others.flatMap(({ text }) => plainWords(text)));
  const rated = shown.map((one) => {
    const own = plainWords(one.text);
    return { one, share: own.filter((word) => words.has(word)).length / Math.max(1, own.length) };
  });
  const best = rated.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= 0.4 ? best.one : null;
}

/** The same words, or with a tail that says where or when: “ | Courier”, “ – 13.06.2023”. */
function same(a: string, b: string): boolean {
  if (plain(a) === plain(b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 10 &&
    long.startsWith(short) &&
    /^\s*[-|ㅣ–—·•»]\s*\S.{0,60}$/su.test(long.slice(short.length))
  );
}

function shorter(a: string, b: string): string {
  return a.length <= b.length ? a : b;
}

function plain(text: string): string {
  return plainWords(text).join(' ');
}

/** “The ferry lies still | The Courier” without the outlet’s own name, “ - News - ” before it too. */
export function withoutOutlet(title: string, outlets: readonly string[]): string {
  const own = outlets.map(bare).filter(Boolean);
  let text = title.replace(/\s+/g, ' ').trim();
  const parts =
    /^(.+\S)\s*[|ㅣ–—·•»]\s*(\S[^|ㅣ–—·•»]{0,60})$|^(.+\S)\s+-\s+(\S[^|]{0,60}?)$/su.exec(text);
  const [, one, end, two, last] = parts ?? [];
  const rest = one ?? two;
  const name = bare(end ?? last ?? '');
  if (rest && name && own.some((each) => each.startsWith(name) || name.startsWith(each)))
    text = rest.trim();
  return text;
}

function bare(words: string): string {
  return words.toLowerCase().replace(/^the\s+|[^\p{L}\p{N}]+/gu, '');
}
