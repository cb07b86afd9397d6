import { ReviewStateMark } from '@/components/attribution/review-state-mark';
import { ChangeList } from '@/components/history/change-list';
import { Instant } from '@/components/ui/time';
import type { ThreadEvent } from '@/domain/attribution/review-view';

/** One thing that happened to an attribution, in its thread: who, when, why, and what changed. */
export function ThreadEventEntry({ event }: { event: ThreadEvent }) {
  const { decision } = event;
  return (
    <li className="thread-event">
      <p>
        <b>{event.by}</b> {event.words}{' '}
        <span className="meta">
          <Instant at={event.at} />
        </span>{' '}
        {decision?.holds ? <ReviewStateMark state={decision.made} /> : null}
        {decision?.holds === false ? <span className="meta">taken back</span> : null}
      </p>
      <ChangeList reason={event.reason} changes={event.changes} />
    </li>
  );
}
