import type { ArticleNote } from '@/domain/article/view';
import { levelWords } from '@/domain/attribution/level';
import { ReviewStateMark } from '@/components/attribution/review-state-mark';
import { StanceMark } from '@/components/attribution/stance-mark';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/button';

/** What is logged from an article, in the order of its text; the numbers stand in the text too. */
export function ArticleNotes({
  notes,
  logHref,
}: {
  notes: readonly ArticleNote[];
  /** Undefined: nothing can be logged from it now. */
  logHref: string | undefined;
}) {
  if (notes.length === 0) {
    if (!logHref) return <p className="meta">Nothing was logged from it.</p>;
    return (
      <EmptyState
        title="Nothing logged yet"
        actions={<ButtonLink href={logHref}>Log an attribution</ButtonLink>}
      >
        Select words in the text to log who says what, or write the attribution by hand.
      </EmptyState>
    );
  }
  return (
    <ol className="notes">
      {notes.map((note, index) => (
        <li key={note.reference} className={`note stance-${note.stance}`}>
          <div className="note-head">
            <span>
              <span className="note-number">{index + 1}</span>{' '}
              <StanceMark stance={note.stance} scope={note.scope} />
            </span>
            <a className="ref" href={note.href}>
              {note.reference}
            </a>
          </div>
          <p className="note-who">{speakerWords(note)}</p>
          <p className="claim-statement" lang={note.statementLanguage}>
            <a href={note.href}>{note.statement}</a>
          </p>
          <div className="note-foot">
            <ReviewStateMark state={note.review === 'logged' ? 'awaits_sign_off' : note.review} />
            {note.level === 'as_published' || note.level === 'on_record' ? null : (
              <Badge tone={note.level === 'off_record' ? 'wrong' : 'waiting'}>
                {levelWords[note.level]}
              </Badge>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** "Dmitry Peskov, for the Kremlin"; "maker not stated". */
export function speakerWords({
  speaker,
  principal,
}: Pick<ArticleNote, 'speaker' | 'principal'>): string {
  return `${speaker ?? 'maker not stated'}${principal ? `, for ${principal}` : ''}`;
}
