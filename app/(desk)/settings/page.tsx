import type { Metadata } from 'next';

import { HistoryList } from '@/components/history/history-list';
import { SettingsForm } from '@/components/newsroom/settings-form';
import { PeopleTabs } from '@/components/person/people-tabs';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { settingsPage } from '@/server/newsroom/queries';
import { proofAsked } from '@/server/person/prove';
import { requireSession } from '@/server/person/session';

import { changeSettingsAction } from './actions';

export const metadata: Metadata = { title: 'Settings' };

interface SettingsPageProps {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function SettingsPage({ searchParams }: SettingsPageProps) {
  const session = await requireSession();
  const result = await settingsPage(session.actor);
  if (!result.ok) {
    return (
      <>
        <PageHeader size="form" title="Settings" />
        <Notice tone="warning" title={result.message} />
      </>
    );
  }
  const { settings, revision, history } = result.view;
  const { done } = await searchParams;
  return (
    <>
      <PageHeader size="form" title="Settings" by="They hold for everybody in the newsroom." />
      <PeopleTabs current="/settings" />
      <div className="grid max-w-[760px] gap-10">
        {done ? (
          <Notice tone="done" title="The settings are saved. They hold from now on." />
        ) : null}
        <SettingsForm
          settings={settings}
          revision={revision}
          asked={await proofAsked(session)}
          action={changeSettingsAction}
        />
        <section aria-labelledby="history-title">
          <h2 className="section-title" id="history-title">
            History
          </h2>
          {history.entries.length > 0 ? (
            <HistoryList {...history} />
          ) : (
            <p className="meta">Nothing was changed so far.</p>
          )}
        </section>
      </div>
    </>
  );
}
