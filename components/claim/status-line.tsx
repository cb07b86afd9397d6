import type { Status } from '@/domain/claim/settle-status';
import type { SentencePart } from '@/domain/claim/status-sentence';

import { StatusMark } from './status-mark';

/** A status with the sentence that always comes with it; what waits stands out. */
export function StatusLine({
  status,
  sentence,
}: {
  status: Status;
  sentence: readonly SentencePart[];
}) {
  return (
    <div className="status-line">
      <StatusMark status={status} />
      <StatusSentence sentence={sentence} />
    </div>
  );
}

/** The clauses as one sentence. */
export function StatusSentence({ sentence }: { sentence: readonly SentencePart[] }) {
  return (
    <p className="sentence">
      {sentence.map(({ kind, text }, index) => (
        <span key={index} className={kind === 'waiting' ? 'sentence-waiting' : undefined}>
          {index === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : ` ${text}`}
          {index === sentence.length - 1 ? '.' : ';'}
        </span>
      ))}
    </p>
  );
}
