import { z } from 'zod';

import { line } from '../text/clean-text';
import { limits } from '../text/limits';

/** Every token begins so, by which people and scanners for leaked secrets know it. */
export const tokenPrefix = 'onr_';

/** How long a token can last, in days. */
export const tokenDays = ['30', '90', '365'] as const;

/** What a token may do. */
export const tokenScopes = ['read', 'write'] as const;

/** At most so many tokens that work can a person have. */
export const mostTokens = 20;

/** The form that makes a token. */
export const newApiToken = z.object({
  name: line(limits.name, 'The name'),
  scope: z.enum(tokenScopes, { error: 'Choose what it may do.' }),
  days: z.enum(tokenDays, { error: 'Choose how long it lasts.' }),
});
export type NewApiToken = z.infer<typeof newApiToken>;

/** A token that its person revokes. */
export const revokedToken = z.object({ tokenId: z.uuid() });
