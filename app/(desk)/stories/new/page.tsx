import type { Metadata } from 'next';
import { v7 as uuid } from 'uuid';

import { StoryForm } from '@/components/story/story-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/server/person/session';

import { addStory } from '../actions';

export const metadata: Metadata = { title: 'Start a story' };

export default async function NewStoryPage() {
  await requireActor();
  return (
    <>
      <PageHeader size="form" title="Start a story" />
      <StoryForm
        defaultValue={{ title: '', description: '', priority: 'normal', neededBy: '' }}
        begun={{ submissionId: uuid() }}
        action={addStory}
        back="/stories"
      />
    </>
  );
}
