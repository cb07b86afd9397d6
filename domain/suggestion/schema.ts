import { z } from 'zod';

import { suggestionKey } from './key';

/** A suggestion of one version that somebody dismisses or brings back. */
export const suggestionPlace = z.object({
  articleVersionId: z.uuid(),
  suggestion: suggestionKey,
});
export type SuggestionPlace = z.infer<typeof suggestionPlace>;
