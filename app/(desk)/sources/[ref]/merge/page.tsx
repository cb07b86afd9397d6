import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { v7 as uuid } from 'uuid';

import { MergeForm } from '@/components/merge/merge-form';
import { MergePickForm } from '@/components/merge/merge-pick-form';
import { StatusChange } from '@/components/merge/status-change';
import { PageHeader } from '@/components/ui/page-header';
import type { SourceMergePreview } from '@/domain/merge/view';
import { can } from '@/domain/permission/permissions';
import { requireActor } from '@/server/person/session';
import { sourceMergePreview } from '@/server/source/merge-preview';

import { chosenInto, type Query } from '../../../chosen-into';
import { findSources } from '../../../pick-actions';
import { mergeSourcesAction } from './actions';

interface MergePageProps {
  params: Promise<{ ref: string }>;
  searchParams: Query;
}

export async function generateMetadata({ params }: MergePageProps): Promise<Metadata> {
  return { title: `Merge ${(await params).ref.toUpperCase()}` };
}

export default async function MergeSourcePage({ params, searchParams }: MergePageProps) {
  const actor = await requireActor();
  const { ref } = await params;
  const preview = can(actor, 'merge sources')
    ? await sourceMergePreview(actor, ref, await chosenInto(searchParams))
    : null;
  if (!preview) notFound();
  const { from, into, refusal, claims } = preview;
  return (
    <>
      <PageHeader
        size="form"
        title={`Merge ${from.name}`}
        over={
          <>
            <span className="ref">{from.reference}</span>
            <a href={from.href}>{from.name}</a>
          </>
        }
        by="For one who stands on the desk twice. All that it said, its names and its roles count as the other’s. Nothing signed off is reopened, and undoing it restores everything."
      />
      <div className="merge-page">
        <MergePickForm
          label="The source that stays"
          hint="By name, or its reference, for example S-12."
          search={findSources}
          chosen={into ? { value: into.id, label: into.name } : undefined}
          error={refusal ?? undefined}
        />
        {into && claims ? (
          <section className="block" aria-labelledby="preview-title">
            <h2 className="section-title" id="preview-title">
              {from.reference} {from.name} becomes <a href={into.href}>{into.reference}</a>{' '}
              {into.name}
            </h2>
            <Claims claims={claims} />
            <MergeForm
              action={mergeSourcesAction}
              submissionId={uuid()}
              fromId={from.id}
              intoId={into.id}
              doIt={`Merge ${from.reference} into ${into.reference}`}
              back={from.href}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}

function Claims({ claims }: { claims: NonNullable<SourceMergePreview['claims']> }) {
  const { moved, total, looked } = claims;
  return (
    <>
      <p>
        {moved.length === 0
          ? 'No claim’s status or sentence changes.'
          : `${moved.length === 1 ? 'One claim changes' : `${moved.length} claims change`}:`}
        {looked < total ? ` Looked at ${looked} of ${total} claims.` : ''}
      </p>
      <ol className="merge-moved">
        {moved.map((claim) => (
          <li key={claim.reference}>
            <p>
              <a href={claim.href} className="ref">
                {claim.reference}
              </a>{' '}
              <span lang={claim.language}>{claim.statement}</span>
            </p>
            <StatusChange before={claim.before} after={claim.after} />
          </li>
        ))}
      </ol>
    </>
  );
}
