import { ChoiceForm, type SendChoice } from '@/components/person/choice-form';
import { Badge } from '@/components/ui/badge';
import { SubmitButton } from '@/components/ui/submit-button';
import { Instant } from '@/components/ui/time';
import { byDay } from '@/domain/notification/by-day';
import type { NoticeView } from '@/domain/notification/view';

interface NoticeListProps {
  notices: readonly NoticeView[];
  markRead: SendChoice;
}

/** Notices under their days, newest first; the link of one opens its matter and marks it as read. */
export function NoticeList({ notices, markRead }: NoticeListProps) {
  return (
    <>
      {byDay(notices).map(({ day, items }) => (
        <section key={day} className="notices-day" aria-labelledby={`day-${day}`}>
          <h2 className="section-title" id={`day-${day}`}>
            <Instant at={`${day}T00:00:00Z`} show="day" />
          </h2>
          <ul className="notices">
            {items.map((notice) => (
              <NoticeEntry key={notice.id} notice={notice} markRead={markRead} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function NoticeEntry({ notice, markRead }: { notice: NoticeView; markRead: SendChoice }) {
  return (
    <li className={notice.read ? 'notice-entry' : 'notice-entry notice-entry-new'}>
      <div className="min-w-0">
        <p>
          {notice.href ? (
            // Not next/link: what is fetched beforehand would be marked as read.
            <a className="notice-words" href={`/notices/${notice.id}`}>
              {notice.words}
            </a>
          ) : (
            <span className="notice-words">{notice.words}</span>
          )}{' '}
          {notice.read ? null : <Badge tone="waiting">new</Badge>}{' '}
          <span className="meta">
            <Instant at={notice.at} />
          </span>
        </p>
        {notice.quote ? <p className="notice-quote">{notice.quote}</p> : null}
        {notice.statement ? <p className="meta">{notice.statement}</p> : null}
      </div>
      {notice.read ? null : (
        <ChoiceForm send={markRead} hidden={{ id: notice.id }}>
          <SubmitButton look="quiet" small pendingLabel="Marking…">
            Mark as read<span className="sr-only">: {notice.words}</span>
          </SubmitButton>
        </ChoiceForm>
      )}
    </li>
  );
}
