import type { StoryContent } from '@/domain/story/schema';
import { minuteInWords } from '@/domain/time/instant-words';

/** A story as its history keeps it and people read it. */
export function readableStory({ title, description, priority, neededBy }: StoryContent) {
  return { title, description, priority, neededBy: minuteInWords(neededBy) };
}
