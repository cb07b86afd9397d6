import { inTime } from './clause';
import { figureOf, figurePlace } from './figures';
import type { ClaimFacts, SeparateJudgement } from './records';
import type { Word } from './standing';
import { quotedBy } from './voice';
import { isBefore } from './when';
import { bareName, broughtBy, onDay, rowDay, through } from './words-for-rows';

/** What one voice says in one direction: the words that are told, and earlier ones that are counted. */
export interface VoiceEntry {
  name: string;
  /** The latest, by which the voice is named. */
  word: Word;
  told: Word[];
  earlier: Word[];
}

/**
 * Words of one voice and direction as an entry. Told are the latest, and earlier ones that came through
 * somebody else or in a document; of the others the Also line gives the number and the days.
 */
export function voiceEntry(words: readonly Word[]): VoiceEntry {
  // On one day a voice's own word is told before what came through somebody.
  const sorted = inTime(words).toSorted(
    (a, b) =>
      (isBefore(a.said, b.said) ? -1 : isBefore(b.said, a.said) ? 1 : 0) ||
      Number(through(a.row) === null) - Number(through(b.row) === null),
  );
  const latest = sorted.at(-1);
  if (!latest) throw new Error('A voice without words.');
  const told = sorted.filter((word) => {
    if (word === latest || !isBefore(word.said, latest.said)) return true;
    const [one, other] = [through(word.row)?.name, through(latest.row)?.name];
    return one !== undefined && one !== other;
  });
  return {
    name: bareName(latest.row),
    word: latest,
    told,
    earlier: sorted.filter((word) => !told.includes(word)),
  };
}

/** What stands in brackets after a voice's name: outlet, day, through whom, how it knows, our reasons. */
export function bracket(
  { word, told }: VoiceEntry,
  now: number,
  judgements: readonly SeparateJudgement[] = [],
): string {
  const day = rowDay(word.row, now);
  const quoted = quotedBy(word.row);
  const others = told.filter((one) => one !== word).toReversed();
  const same = others.filter((one) => rowDay(one.row, now) === day && wayOf(one) === wayOf(word));
  const ways = others
    .filter((one) => !same.includes(one))
    .map((one) => {
      const other = rowDay(one.row, now);
      return ['and', other === day ? null : onDay(other), wayOf(one)].filter(Boolean).join(' ');
    });
  const reasons = judgements.filter(({ rowId }) => told.some(({ row }) => row.id === rowId));
  const hints = [...new Set(told.flatMap(({ row }) => (row.knowing ? [`“${row.knowing}”`] : [])))];
  const parts = [
    quoted && `quoting ${quoted.name}`,
    broughtBy(word.row),
    day,
    wayOf(word),
    same.length > 0 ? `in ${same.length + 1} reports` : null,
    ...new Set(ways),
    told.some(({ row }) => row.deleted) ? 'since deleted' : null,
    ...hints,
    ...reasons.map(({ reason }) => `“${reason}”`),
    told.some(({ inQuestion }) => inQuestion) ? 'in question' : null,
  ];
  return `(${parts.filter(Boolean).join(', ')})`;
}

/** "through Kim Rosen"; of a document "in the complaint"; null where the voice spoke itself. */
function wayOf({ row }: Word): string | null {
  const way = through(row);
  return way && (way.kind === 'document' ? `in ${way.name}` : `through ${way.name}`);
}

/** A figure as it was written, with a vague one in quotation marks; null where the words give none. */
export function figureText({ row }: Word, claim: ClaimFacts): string | null {
  if (row.figure.kind === 'vague') return `“${row.figure.words}”`;
  if (row.figure.kind === 'ask') return null;
  const [figure] = figureOf(row);
  if (!figure) return null;
  const of = figure.of && !figure.text.includes(figure.of) ? figure.of : null;
  return figurePlace(row, claim) === 'apart' && of ? `${figure.text}, ${of}` : figure.text;
}
