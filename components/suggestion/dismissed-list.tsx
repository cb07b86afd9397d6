import { speakerWords } from '@/components/article/article-notes';
import { StanceMark } from '@/components/attribution/stance-mark';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { SuggestionNote } from '@/domain/suggestion/view';

/** Suggestions that were dismissed, each with a button of the form around it that brings it back. */
export function DismissedList({ notes }: { notes: readonly SuggestionNote[] }) {
  if (notes.length === 0) return null;
  return (
    <Disclosure label={`${notes.length} dismissed`} note="for this version of the text">
      <ul className="dismissed-list">
        {notes.map((note) => (
          <li key={note.key} className={`stance-${note.stance}`}>
            <span>
              <StanceMark stance={note.stance} /> {speakerWords(note)}:{' '}
              <span lang={note.language}>{note.statement}</span>
            </span>
            <Button small look="quiet" type="submit" name="restore" value={note.key}>
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
