import { z } from 'zod';

import { paragraphs } from '../text/clean-text';
import { limits } from '../text/limits';

/** Why something is withdrawn, restored or taken back. */
export const reasonForm = z.object({ reason: paragraphs(limits.reason, 'The reason') });
