import { speakerWords } from '@/components/article/article-notes';
import { StanceMark } from '@/components/attribution/stance-mark';
import { Button, ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Kbd } from '@/components/ui/kbd';
import {
  acceptAddress,
  candidateAddress,
  type SuggestionNote as Note,
} from '@/domain/suggestion/view';

interface SuggestionNoteProps {
  articleReference: string;
  note: Note;
  id: string;
  number: number;
}

/**
 * One suggestion beside the text. Its buttons lie in the form around the list; their single keys work
 * while it is the active one (`data-shortcut`, see ReadingDesk).
 */
export function SuggestionNote({ articleReference, note, id, number }: SuggestionNoteProps) {
  const [first] = note.passages;
  return (
    <li
      id={id}
      className={`note note-suggested stance-${note.stance}`}
      data-note=""
      data-suggestion={note.key}
      tabIndex={-1}
    >
      <div className="note-head">
        <span>
          <span className="note-number">{number}</span> <StanceMark stance={note.stance} />
        </span>
        <span className="meta">suggested</span>
      </div>
      {note.open ? (
        <OpenSpeaker articleReference={articleReference} note={note} open={note.open} />
      ) : (
        <p className="note-who">{speakerWords(note)}</p>
      )}
      {note.statement ? (
        <p className="claim-statement" lang={note.language}>
          {first ? <a href={`#p-${first.start}`}>{note.statement}</a> : note.statement}
        </p>
      ) : first ? (
        <p className="meta">
          <a href={`#p-${first.start}`}>About a claim that its words do not name</a>
        </p>
      ) : null}
      <div className="note-more">
        <DefinitionList
          items={[
            { term: 'Written', detail: note.written },
            { term: 'Quoting', detail: note.quoting },
            { term: 'Figure', detail: note.figures.join(', or ') },
            { term: 'Through', detail: note.relays.join(', then ') },
            { term: 'Said', detail: note.said ? `${note.said.when} (${note.said.basis})` : null },
            { term: 'Found by', detail: note.rule },
          ]}
        />
        <div data-likely="" />
        <div className="note-do">
          <ButtonLink
            small
            look="primary"
            href={acceptAddress(articleReference, note.key)}
            data-shortcut="a"
          >
            Accept
            <Kbd>a</Kbd>
          </ButtonLink>
          <Button small type="submit" name="dismiss" value={note.key} data-shortcut="x">
            Dismiss
            <Kbd>x</Kbd>
          </Button>
        </div>
      </div>
    </li>
  );
}

interface OpenSpeakerProps {
  articleReference: string;
  note: Note;
  open: NonNullable<Note['open']>;
}

/** Who speaks is not certain: the words that mean somebody, and a way to accept for each who fits. */
function OpenSpeaker({ articleReference, note, open }: OpenSpeakerProps) {
  return (
    <div className="note-who">
      <p>Who “{open.written}” is stays open.</p>
      {open.candidates.length > 0 ? (
        <p className="note-do">
          {open.candidates.map((name, index) => (
            <ButtonLink key={name} small href={candidateAddress(articleReference, note.key, index)}>
              {name}
            </ButtonLink>
          ))}
        </p>
      ) : null}
    </div>
  );
}
