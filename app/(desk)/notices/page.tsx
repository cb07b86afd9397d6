import type { Metadata } from 'next';

import { NoticeList } from '@/components/notice/notice-list';
import { ChoiceForm } from '@/components/person/choice-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SubmitButton } from '@/components/ui/submit-button';
import { countUnread, noticesOf } from '@/server/notification/queries';
import { requireActor } from '@/server/person/session';

import { markAllReadAction, markReadAction } from './actions';

export const metadata: Metadata = { title: 'Notices' };

interface NoticesPageProps {
  searchParams: Promise<{ after?: string | string[] }>;
}

export default async function NoticesPage({ searchParams }: NoticesPageProps) {
  const actor = await requireActor();
  const { after } = await searchParams;
  const cursor = typeof after === 'string' ? after : undefined;
  const [page, unread] = await Promise.all([noticesOf(actor, cursor), countUnread(actor)]);
  return (
    <>
      <PageHeader
        title="Notices"
        by={unread === 0 ? 'All are read.' : `${unread} not read yet.`}
        actions={
          <>
            {unread > 0 ? (
              <ChoiceForm send={markAllReadAction} hidden={{}}>
                <SubmitButton look="plain" small pendingLabel="Marking…">
                  Mark all as read
                </SubmitButton>
              </ChoiceForm>
            ) : null}
            <ButtonLink look="quiet" small href="/account#mail">
              What comes by mail
            </ButtonLink>
          </>
        }
      />
      {page.notices.length === 0 ? (
        <EmptyState title="Nothing here yet">
          Here you are told when somebody mentions you, comments on your work, decides on it or
          needs you for a decision.
        </EmptyState>
      ) : (
        <NoticeList notices={page.notices} markRead={markReadAction} />
      )}
      <Pagination
        label="Pages of notices"
        {...(cursor ? { previousHref: '/notices' } : {})}
        {...(page.after ? { nextHref: `/notices?after=${page.after}` } : {})}
      />
    </>
  );
}
