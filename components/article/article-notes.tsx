import type { ArticleNote } from '@/domain/article/view';
import { levelWords } from '@/domain/attribution/level';
import { ReviewStateMark } from '@/components/attribution/review-state-mark';
import { StanceMark } from '@/components/attribution/stance-mark';
import { Badge } from '@/components/ui/badge';

/** One attribution beside the text that it was read in; its number stands in the text too. */
export function LoggedNote({
  note,
  id,
  number,
}: {
  note: ArticleNote;
  id: string;
  number: number;
}) {
  return (
    <li id={id} className={`note stance-${note.stance}`} data-note="" tabIndex={-1}>
      <div className="note-head">
        <span>
          <span className="note-number">{number}</span>{' '}
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
  );
}

/** "Dmitry Peskov, for the Kremlin"; "maker not stated". */
export function speakerWords({
  speaker,
  principal,
  open,
}: Pick<ArticleNote, 'speaker' | 'principal'> & {
  open?: { written: string } | null;
}): string {
  return `${speaker ?? (open ? `“${open.written}”, open` : 'maker not stated')}${principal ? `, for ${principal}` : ''}`;
}
