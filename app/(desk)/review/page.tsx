import type { Metadata } from 'next';

import { AssignForm } from '@/components/review/assign-form';
import { QueueEmpty } from '@/components/review/queue-empty';
import { QueueFilter } from '@/components/review/queue-filter';
import { QueueList } from '@/components/review/queue-list';
import { RepeatsAccepted } from '@/components/review/repeats-accepted';
import { ReviewTabs } from '@/components/review/review-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { queueAddress, readQueueFilter, writeQueueFilter } from '@/domain/review/filter';
import { countCameBack } from '@/server/attribution/came-back-queries';
import { requireActor } from '@/server/person/session';
import { reviewQueue } from '@/server/review/queue';
import { countChangedOfAuthor } from '@/server/words/queries';

import { acceptRepeatsAction, assignReviewAction } from './actions';

export const metadata: Metadata = { title: 'Review' };

interface ReviewPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReviewPage({ searchParams }: ReviewPageProps) {
  const actor = await requireActor();
  const params = await searchParams;
  const filter = readQueueFilter(params);
  const cursors = { after: one(params.after), before: one(params.before) };
  const now = new Date();
  const { page, counts, reviewers } = await reviewQueue(actor, filter, cursors, now);
  const back = writeQueueFilter(filter, cursors);
  const mayAssign = can(actor, 'assign a review') && filter.state !== 'repeats';
  return (
    <>
      <PageHeader
        size="form"
        title="Review"
        by="What awaits sign-off, the most urgent first. An editor who wrote none of it decides on its page."
      />
      <ReviewTabs current="queue" counts={{ came_back: await countOwn(actor) }} />
      <RepeatsAccepted accepted={one(params.accepted)} left={one(params.left)} />
      <QueueFilter filter={filter} counts={counts} />
      {page.groups.length > 0 ? (
        <>
          {mayAssign ? (
            <AssignForm action={assignReviewAction} reviewers={reviewers} back={back} />
          ) : null}
          <QueueList
            groups={page.groups}
            now={now.getTime()}
            can={{ assign: mayAssign, decide: can(actor, 'sign off an attribution') }}
            acceptRepeats={acceptRepeatsAction}
            back={back}
          />
        </>
      ) : (
        <QueueEmpty filter={filter} counts={counts} />
      )}
      <Pagination
        label="Pages of the queue"
        previousHref={page.before ? queueAddress(filter, { before: page.before }) : undefined}
        nextHref={page.after ? queueAddress(filter, { after: page.after }) : undefined}
      />
    </>
  );
}

/** What waits for the actor on their own page. */
async function countOwn(actor: Actor): Promise<number> {
  const [back, changed] = await Promise.all([countCameBack(actor), countChangedOfAuthor(actor)]);
  return back + changed;
}

function one(param: string | string[] | undefined): string | undefined {
  return typeof param === 'string' ? param : undefined;
}
