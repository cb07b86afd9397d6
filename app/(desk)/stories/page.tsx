import type { Metadata } from 'next';

import { StoryList } from '@/components/story/story-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/server/person/session';
import { listStories } from '@/server/story/queries';

export const metadata: Metadata = { title: 'Stories' };

export default async function StoriesPage() {
  await requireActor();
  const stories = await listStories();
  const start = (
    <ButtonLink look="primary" href="/stories/new">
      Start a story
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Stories" {...(stories.length > 0 ? { actions: start } : {})} />
      {stories.length > 0 ? (
        <StoryList stories={stories} />
      ) : (
        <EmptyState title="No stories yet" actions={start}>
          A story is a piece of running news. It holds together the claims and the articles that
          belong to it, so that you see at one glance how each of them stands.
        </EmptyState>
      )}
    </>
  );
}
