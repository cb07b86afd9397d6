import type { TextRange } from '@/domain/article/passage-address';
import type { ArticleNote } from '@/domain/article/view';
import { stanceWords } from '@/domain/attribution/stance';
import type { SuggestionNote } from '@/domain/suggestion/view';
import type { ArticleMark } from './article-text';
import { speakerWords } from './article-notes';

/** What stands beside an article's text: what is logged and what is only suggested. */
export type ReadingEntry =
  { kind: 'logged'; note: ArticleNote } | { kind: 'suggested'; note: SuggestionNote };

/** Both in the order of their words in the text; what has none there comes last. */
export function inReadingOrder(
  logged: readonly ArticleNote[],
  suggested: readonly SuggestionNote[],
): ReadingEntry[] {
  const entries: ReadingEntry[] = [
    ...logged.map((note) => ({ kind: 'logged' as const, note })),
    ...suggested.map((note) => ({ kind: 'suggested' as const, note })),
  ];
  const first = ({ note }: ReadingEntry) => Math.min(...note.passages.map(({ start }) => start));
  return entries.toSorted((a, b) => {
    const [left, right] = [first(a), first(b)];
    return left === right ? 0 : left < right ? -1 : 1;
  });
}

/** The id of the element that stands for an entry beside the text. */
export function noteId({ kind, note }: ReadingEntry): string {
  return kind === 'logged' ? `note-${note.reference.replace('/', '.')}` : `note-${note.key}`;
}

/** Where in the text the first words of each of these stand, for those that have any there. */
export function placesOf(notes: readonly Pick<ArticleNote, 'passages'>[]): number[] {
  return notes.flatMap(({ passages: [first] }) => first?.start ?? []);
}

/** Those beside this part of the text; what has no words in it stands beside the last part. */
export function notesBeside<N extends Pick<ArticleNote, 'passages'>>(
  notes: readonly N[],
  { start, end }: TextRange,
  textLength: number,
): N[] {
  return notes.filter(({ passages: [first] }) =>
    first ? first.start >= start && first.start < end : end === textLength,
  );
}

/** Marks as they lie in this part of the text. */
export function marksWithin(
  marks: readonly ArticleMark[],
  { start, end }: TextRange,
): ArticleMark[] {
  return marks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start - start),
    end: Math.min(end, mark.end) - start,
  }));
}

/** The marks of notes in the text, each with its note's number. */
export function marksOf(entries: readonly ReadingEntry[]): ArticleMark[] {
  return entries.flatMap((entry, index) => {
    const { note, kind } = entry;
    const id = noteId(entry);
    const who = `${index + 1}: ${speakerWords(note)} ${stanceWords[note.stance].verb}`;
    return note.passages.map(({ start, end }) => ({
      start,
      end,
      stance: note.stance,
      note: id,
      number: index + 1,
      ...(kind === 'logged'
        ? { label: `${who}, ${note.reference}`, href: note.href }
        : { label: `${who}, suggested`, href: `#${id}`, suggested: true }),
    }));
  });
}
