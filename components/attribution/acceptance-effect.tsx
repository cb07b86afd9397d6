import { StatusSentence } from '@/components/claim/status-line';
import { StatusMark } from '@/components/claim/status-mark';
import { Notice } from '@/components/ui/notice';
import type { AcceptanceEffect } from '@/domain/attribution/view';

/** What accepting would do to the claim, before an editor decides. */
export function AcceptanceEffectNote({ effect }: { effect: AcceptanceEffect }) {
  return (
    <>
      {effect.soleBasis ? (
        <div className="sole-basis">
          <Notice tone="warning" title="The claim would rest on this alone">
            Nothing else that is accepted says so.
          </Notice>
        </div>
      ) : null}
      <Effect effect={effect} />
    </>
  );
}

function Effect({ effect }: { effect: AcceptanceEffect }) {
  if (!effect.changes) {
    return <p className="meta">Accepting it leaves the status and its sentence as they are.</p>;
  }
  return (
    <div className="effect">
      <p className="meta">
        {effect.before === effect.after
          ? 'Accepting it changes the sentence:'
          : 'Accepting it makes the claim:'}
      </p>
      <p className="effect-status">
        {effect.before === effect.after ? null : (
          <>
            <StatusMark status={effect.before} /> <span aria-label="becomes">→</span>{' '}
          </>
        )}
        <StatusMark status={effect.after} />
      </p>
      <StatusSentence sentence={effect.sentenceAfter} />
    </div>
  );
}
