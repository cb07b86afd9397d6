import { z } from 'zod';

import { line, optionalParagraphs } from '../text/clean-text';
import { limits } from '../text/limits';
import { optionalInstant } from '../time/instant-field';
import { priorities } from './priority';

/** What a person may write about a story. */
export const storyContent = z.object({
  title: line(limits.name, 'The title'),
  description: optionalParagraphs(limits.description, 'The description'),
  priority: z.enum(priorities).default('normal'),
  neededBy: optionalInstant('The time'),
});
export type StoryContent = z.output<typeof storyContent>;

/** The form that starts a story. */
export const newStoryForm = storyContent.extend({ submissionId: z.uuid() });

/** The form that changes one: with the revision that it was filled from. */
export const editStoryForm = storyContent.extend({
  revision: z.coerce.number().int().positive(),
});
