import { z } from 'zod';

import { roles } from '../person/role';
import { paragraphs } from '../text/clean-text';
import { limits } from '../text/limits';

/** The newsroom's settings as its form posts them, with the reason for the change. */
export const settingsForm = z.object({
  /** The revision that the form was filled from; 0: nothing was ever changed. */
  revision: z.coerce.number().int().min(0),
  twoPersonRule: z.stringbool({ error: 'Choose whether the two-person rule holds.' }),
  secondFactorFor: z.array(z.enum(roles)).default([]),
  reason: paragraphs(limits.reason, 'The reason'),
});
export type SettingsForm = z.infer<typeof settingsForm>;
