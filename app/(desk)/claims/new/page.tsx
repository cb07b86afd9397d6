import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';

import { ClaimForm } from '@/components/claim/claim-form';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { languageChoices } from '@/domain/text/language';
import { storyChoices } from '@/server/article/queries';
import { requireActor } from '@/server/person/session';

import { findLoggedBefore, findSources } from '../../pick-actions';
import { createClaimAction } from './actions';

export const metadata: Metadata = { title: 'New claim' };

export default async function NewClaimPage() {
  await requireActor();
  const stories = await storyChoices();
  return (
    <>
      <PageHeader
        size="form"
        title="New claim"
        actions={
          <ButtonLink small href="/claims/import">
            Import a table
          </ButtonLink>
        }
        by={
          <>
            Usually quicker: open the article, select the words and log the claim together with who
            says so. <a href="/articles">Go to the articles</a>
          </>
        }
      />
      <div className="max-w-3xl">
        <ClaimForm
          action={createClaimAction}
          target={{ submissionId: randomUUID() }}
          defaultValue={{ claim: { language: 'en', participants: [{}] } }}
          stories={stories.map(({ id, title }) => ({ value: id, label: title }))}
          languages={languageChoices()}
          searchLoggedBefore={findLoggedBefore}
          searchSources={findSources}
          cancelHref="/claims"
        />
      </div>
    </>
  );
}
