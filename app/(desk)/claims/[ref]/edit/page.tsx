import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { ClaimForm } from '@/components/claim/claim-form';
import { PageHeader } from '@/components/ui/page-header';
import { languageChoices } from '@/domain/text/language';
import { storyChoices } from '@/server/article/queries';
import { claimForEditing } from '@/server/claim/form-queries';
import { requireActor } from '@/server/person/session';

import { findSources } from '../../../pick-actions';
import { editClaimAction } from './actions';

export const metadata: Metadata = { title: 'Edit a claim' };

export default async function EditClaimPage({ params }: { params: Promise<{ ref: string }> }) {
  const { ref } = await params;
  await requireActor();
  const [claim, stories] = await Promise.all([claimForEditing(ref), storyChoices()]);
  if (!claim) notFound();
  return (
    <>
      <PageHeader
        size="form"
        title={`Edit ${claim.reference}`}
        by="A change to the statement, its time or its participants reopens review of every attribution on it."
      />
      <div className="max-w-3xl">
        <ClaimForm
          action={editClaimAction}
          target={{ claimId: claim.id, revision: claim.revision }}
          defaultValue={{ claim: claim.value }}
          stories={stories.map(({ id, title }) => ({ value: id, label: title }))}
          languages={languageChoices(claim.value.language)}
          searchSources={findSources}
          cancelHref={`/claims/${claim.reference}`}
        />
      </div>
    </>
  );
}
