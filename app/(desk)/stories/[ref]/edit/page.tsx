import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';

import { StoryForm } from '@/components/story/story-form';
import { PageHeader } from '@/components/ui/page-header';
import { numberOf } from '@/domain/reference';
import { instantValue } from '@/domain/time/instant-words';
import { requireActor } from '@/server/person/session';
import { findStory } from '@/server/story/queries';

import { changeStory } from '../actions';

export const metadata: Metadata = { title: 'Edit a story' };

export default async function EditStoryPage({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor();
  const number = numberOf('story', (await params).ref);
  const story = number === null ? null : await findStory(actor, number);
  if (!story) notFound();
  const page = `/stories/${story.reference}`;
  if (story.withdrawn) redirect(page);
  return (
    <>
      <PageHeader
        size="form"
        over={
          <a className="ref" href={page}>
            {story.reference}
          </a>
        }
        title={`Edit ${story.title}`}
      />
      <StoryForm
        defaultValue={{
          title: story.title,
          description: story.description ?? '',
          priority: story.priority,
          neededBy: instantValue(story.neededBy),
        }}
        begun={{ revision: story.revision }}
        action={changeStory.bind(null, story.id)}
        back={page}
      />
    </>
  );
}
