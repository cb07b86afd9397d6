import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { logAddress } from '@/domain/article/passage-address';
import type { SuggestionNote } from '@/domain/suggestion/view';
import { ReadingKeys } from './reading-keys';

interface ReadingBarProps {
  articleReference: string;
  /** How many attributions are logged from it. */
  logged: number;
  /** Those that wait beside the part of the text that is shown, in reading order. */
  suggested: readonly SuggestionNote[];
  /** How many wait in all. */
  suggestedCount: number;
  state: 'found' | 'unknown language' | 'still being read' | 'not read';
  withdrawn: boolean;
}

/** Above the notes: how much is left, and the way from one suggestion to the next. */
export function ReadingBar(props: ReadingBarProps) {
  const { articleReference, logged, suggested, suggestedCount, state, withdrawn } = props;
  const readable = state !== 'unknown language';
  if (withdrawn) return logged > 0 ? null : <p className="meta">Nothing was logged from it.</p>;
  const [first] = suggested;
  if (suggestedCount === 0 && logged === 0) {
    return (
      <EmptyState
        title="Nothing logged yet"
        actions={
          <ButtonLink href={logAddress(articleReference, [])}>Log an attribution</ButtonLink>
        }
      >
        Select words in the text to log who says what, or write the attribution by hand.
        {readable ? '' : ' No suggestions are made from texts in this language yet.'}
      </EmptyState>
    );
  }
  return (
    <div className="reading-bar">
      <p className="meta">
        {logged === 0 ? 'Nothing logged yet' : `${logged} logged`}
        {state === 'found' ? `, ${suggestedCount} suggested` : ''}
        {readable ? '' : ', 0 suggested. No suggestions are made from texts in this language yet'}
      </p>
      {first ? (
        <nav className="review-bar-steps" aria-label="Suggestions">
          <ButtonLink small look="quiet" shortcut="p k" href={`#note-${first.key}`} data-step="-1">
            Previous
          </ButtonLink>
          <ButtonLink small shortcut="n j" href={`#note-${first.key}`} data-step="1">
            Next
          </ButtonLink>
        </nav>
      ) : null}
      <ReadingKeys />
    </div>
  );
}
