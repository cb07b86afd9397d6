import type { Metadata } from 'next';

import { CsvForm } from '@/components/interchange/csv-form';
import { PageHeader } from '@/components/ui/page-header';
import { claimColumnNames, claimColumns } from '@/interchange/csv-claims';
import { requireActor } from '@/server/person/session';

import { importCsvAction } from './actions';

export const metadata: Metadata = { title: 'Import claims' };

const choices = claimColumnNames.map((value) => ({ value, label: claimColumns[value] }));

export default async function ImportClaimsPage() {
  await requireActor();
  return (
    <>
      <PageHeader size="form" title="Import claims" />
      <div className="max-w-[860px]">
        <CsvForm send={importCsvAction} choices={choices} />
      </div>
    </>
  );
}
