import { LoggedNote } from '@/components/article/article-notes';
import { noteId, type ReadingEntry } from '@/components/article/article-marks';
import { SuggestionNote } from './suggestion-note';

interface ReadingNotesProps {
  articleReference: string;
  /** In reading order. */
  entries: readonly ReadingEntry[];
}

/** What is logged from an article and what is suggested, in the order of its text. */
export function ReadingNotes({ articleReference, entries }: ReadingNotesProps) {
  return (
    <ol className="notes">
      {entries.map((entry, index) =>
        entry.kind === 'logged' ? (
          <LoggedNote key={noteId(entry)} note={entry.note} id={noteId(entry)} number={index + 1} />
        ) : (
          <SuggestionNote
            key={noteId(entry)}
            articleReference={articleReference}
            note={entry.note}
            id={noteId(entry)}
            number={index + 1}
          />
        ),
      )}
    </ol>
  );
}
