import type { Metadata } from 'next';

import { CameBackList } from '@/components/review/came-back-list';
import { ReviewTabs } from '@/components/review/review-tabs';
import { ChangedWords } from '@/components/words/changed-words';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { cameBack } from '@/server/attribution/came-back-queries';
import { changedOfAuthor } from '@/server/words/queries';
import { requireActor } from '@/server/person/session';

export const metadata: Metadata = { title: 'Came back' };

/** A person's own attributions that editors sent back. */
export default async function CameBackPage() {
  const actor = await requireActor();
  const [rows, changed] = await Promise.all([cameBack(actor), changedOfAuthor(actor)]);
  return (
    <>
      <PageHeader
        size="form"
        title="Review"
        by="Your work that an editor sent back, and words of yours that an article changed. Once you change it, it awaits sign-off again by itself."
      />
      <ReviewTabs current="came_back" counts={{ came_back: rows.length + changed.length }} />
      <ChangedWords title="Words that an article changed" rows={changed} article />
      {rows.length > 0 ? (
        <CameBackList rows={rows} />
      ) : changed.length > 0 ? null : (
        <EmptyState title="Nothing came back to you.">
          When an editor asks for changes or rejects what you logged, it stands here with the
          reason.
        </EmptyState>
      )}
    </>
  );
}
