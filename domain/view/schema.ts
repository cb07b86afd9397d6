import { z } from 'zod';

import { writeClaimFilter } from '../claim/list-filter';
import { readClaimFilter } from '../claim/read-list-filter';
import { line } from '../text/clean-text';

/** A person keeps at most this many views. */
export const mostViews = 50;

/** A query string of the list of claims, as the list itself writes it. */
const listQuery = z
  .string()
  .max(4000)
  .transform((text) =>
    writeClaimFilter(readClaimFilter(Object.fromEntries(new URLSearchParams(text)))),
  );

/** Keeping a view of the list of claims under a name. */
export const newView = z.object({
  submissionId: z.uuid(),
  name: line(60, 'The name'),
  query: listQuery,
  /** Everybody on the desk sees it. */
  shared: z.stringbool().optional().default(false),
});
export type NewView = z.infer<typeof newView>;

/** Removing one. */
export const viewChoice = z.object({ id: z.uuid() });
