import type { Metadata } from 'next';
import { v4 as uuid } from 'uuid';

import { FetchForm } from '@/components/intake/fetch-form';
import { IntakeButton } from '@/components/intake/intake-button';
import { WaitsForNews } from '@/components/live/waits-for-news';
import { IntakeTable } from '@/components/intake/intake-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { isUnderWay } from '@/domain/intake/state';
import { intakeList } from '@/server/intake/queries';
import { requireActor } from '@/server/person/session';

import { beginFetchAction, dropAction, retryAllAction, retryInListAction } from './actions';

export const metadata: Metadata = { title: 'Articles being taken in' };

/** What the reader takes in: how far each has come, what failed and why, and what is to be confirmed. */
export default async function IntakeListPage() {
  const lines = await intakeList(await requireActor());
  const count = (state: string) => lines.filter((line) => line.state === state).length;
  const underWay = lines.filter(({ state }) => isUnderWay(state)).length;
  const report = [
    [underWay, 'under way'],
    [count('ready'), 'to confirm'],
    [count('failed'), 'failed'],
    [count('here'), 'on the desk already'],
    [count('added'), 'added'],
  ].flatMap(([number, words]) => (number ? [`${number} ${words}`] : []));
  const retryable = lines.filter(({ mayRetry }) => mayRetry).length;
  return (
    <>
      <PageHeader
        title="Articles being taken in"
        by="Only you see these. What you do not confirm within a week is forgotten."
      />
      {underWay > 0 ? <WaitsForNews /> : null}
      <div className="grid gap-8">
        <FetchForm action={beginFetchAction} submissionId={uuid()} several />
        {lines.length === 0 ? (
          <EmptyState title="Nothing is being taken in">
            Paste addresses above, or upload a file where you add an article.
          </EmptyState>
        ) : (
          <section className="grid gap-3" aria-label="Taken in by you">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p role="status">{report.join(' · ')}</p>
              {retryable > 1 ? (
                <IntakeButton
                  small
                  action={retryAllAction}
                  intakeId={null}
                  label={`Try all ${retryable} failed again`}
                />
              ) : null}
            </div>
            <IntakeTable lines={lines} retry={retryInListAction} drop={dropAction} />
          </section>
        )}
      </div>
    </>
  );
}
