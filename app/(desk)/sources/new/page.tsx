import type { Metadata } from 'next';
import { v7 as uuid } from 'uuid';

import { SourceForm } from '@/components/source/source-form';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { sourceKinds, sourceKindWords } from '@/domain/source/kind';
import { requireActor } from '@/server/person/session';

import { findSources } from '../../pick-actions';
import { addSource } from '../actions';

export const metadata: Metadata = { title: 'Add a source' };

type Asked = Promise<Record<string, string | string[] | undefined>>;

export default async function NewSourcePage({ searchParams }: { searchParams: Asked }) {
  await requireActor();
  const parameters = await searchParams;
  const kind = sourceKinds.find((one) => one === parameters.kind) ?? 'person';
  const name = typeof parameters.name === 'string' ? parameters.name.slice(0, 200) : '';
  const tabs = sourceKinds.map((one) => ({
    href: `/sources/new?kind=${one}`,
    label: capital(sourceKindWords[one].one),
    current: one === kind,
  }));
  return (
    <>
      <PageHeader size="form" title="Add a source" />
      <LinkTabs label="Kind of source" tabs={tabs} />
      <SourceForm
        key={kind}
        kind={kind}
        defaultValue={{ kind, name }}
        begun={{ submissionId: uuid() }}
        action={addSource}
        search={findSources}
        back="/sources"
      />
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
