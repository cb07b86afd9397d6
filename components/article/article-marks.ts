import type { ArticleNote } from '@/domain/article/view';
import { stanceWords } from '@/domain/attribution/stance';
import type { ArticleMark } from './article-text';
import { speakerWords } from './article-notes';

/** The marks of an article's notes in its text, each with its note's number. */
export function marksOf(notes: readonly ArticleNote[]): ArticleMark[] {
  return notes.flatMap((note, index) =>
    note.passages.map(({ start, end }) => ({
      start,
      end,
      stance: note.stance,
      label: `${index + 1}: ${speakerWords(note)} ${stanceWords[note.stance].verb}, ${note.reference}`,
      href: note.href,
      number: index + 1,
    })),
  );
}
