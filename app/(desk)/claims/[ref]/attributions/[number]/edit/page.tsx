import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { AttributionEditForm } from '@/components/attribution/attribution-edit-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { rowNumberOf } from '@/domain/reference';
import { languageChoices } from '@/domain/text/language';
import {
  attributionForEditing,
  recentSpeakers,
  repeatable,
} from '@/server/attribution/form-queries';
import { requireActor } from '@/server/person/session';

import { findSources } from '../../../../../pick-actions';
import { editAttributionAction, readSaid } from './actions';

export const metadata: Metadata = { title: 'Edit an attribution' };

interface EditAttributionPageProps {
  params: Promise<{ ref: string; number: string }>;
  /** `words`: they were taken from a later version just now. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function EditAttributionPage({
  params,
  searchParams,
}: EditAttributionPageProps) {
  const { ref, number } = await params;
  const actor = await requireActor();
  const rowNumber = rowNumberOf(number);
  const row = rowNumber === null ? null : await attributionForEditing(actor, ref, rowNumber);
  if (!row) notFound();
  const [speakers, repeats] = await Promise.all([
    recentSpeakers(row.articleId),
    repeatable(actor, row.claimId, row.id),
  ]);
  return (
    <>
      <PageHeader
        size="form"
        title={`Edit ${row.reference}`}
        over={<span>{row.statement}</span>}
        by={`Read in “${row.articleTitle}”, ${row.published}. What a sign-off covers is reviewed again when it changes.`}
      />
      <div className="max-w-3xl">
        {(await searchParams).words === 'taken' ? (
          <Notice tone="done" title="The words are those of the latest version now">
            <p>
              Change what changed with them, a figure, a stance or a time. If nothing did,{' '}
              <a href={`/claims/${row.reference.replace('/', '/attributions/')}`}>go on</a>.
            </p>
          </Notice>
        ) : null}
        <AttributionEditForm
          action={editAttributionAction}
          attributionId={row.id}
          revision={row.revision}
          defaultValue={{ attribution: row.value }}
          searchSources={findSources}
          recentSpeakers={speakers.map(({ id, name }) => ({ value: id, label: name }))}
          repeatable={repeats.map(({ id, label }) => ({ value: id, label }))}
          languages={languageChoices()}
          ownReporting={row.ownReporting}
          published={row.published}
          readSaid={readSaid.bind(null, row.id)}
          cancelHref={`/claims/${row.reference.replace('/', '/attributions/')}`}
        />
      </div>
    </>
  );
}
