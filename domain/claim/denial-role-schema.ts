import { z } from 'zod';

import { optionalLine } from '../text/clean-text';
import { limits } from '../text/limits';
import { optionalTime } from '../time/schema';

/** Adding the role that makes a denial one by a participant; `role`: as `denialRoleValue` writes it. */
export const roleOfDenial = z.object({
  attributionId: z.uuid(),
  role: z
    .string({ error: 'Choose how they belong together.' })
    .min(1, { error: 'Choose how they belong together.' })
    .max(100),
  title: optionalLine(limits.name, 'The title'),
  since: optionalTime(),
});
export type RoleOfDenial = z.infer<typeof roleOfDenial>;
