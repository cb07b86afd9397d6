import { z } from 'zod';

import { line } from '../text/clean-text';

/** Who knows who our unnamed source is. There is no field for the identity, and must never be one. */
export const knowerForm = z.object({
  submissionId: z.uuid(),
  personId: z.uuid({ error: 'Choose a person.' }),
  since: z.iso.date({ error: 'Write the day since when, such as 2024-11-10.' }),
  how: line(300, 'How the person came to know'),
});
export type KnowerForm = z.output<typeof knowerForm>;
