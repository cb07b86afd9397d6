import { z } from 'zod';

import { email, personName } from './schema';

/** A password as typed: never trimmed, its rules are in `checkPassword`. 1000 keeps hashing cheap. */
function typedPassword(label: string) {
  return z
    .string({ error: `${label} is missing.` })
    .min(1, { error: `${label} is missing.` })
    .max(1000, { error: `${label} is far too long.` });
}

/** Signing in. The address is only looked up, so a mistyped one is simply wrong. */
export const signInSchema = z.object({
  email: z
    .string({ error: 'The e-mail address is missing.' })
    .trim()
    .toLowerCase()
    .max(254, { error: 'The e-mail address is far too long.' }),
  password: typedPassword('The password'),
});
export type SignInInput = z.infer<typeof signInSchema>;

/** A code of the second factor, from the app or a recovery code. */
export const codeSchema = z.object({
  code: z
    .string({ error: 'The code is missing.' })
    .trim()
    .min(1, { error: 'The code is missing.' })
    .max(100, { error: 'The code is far too long.' }),
});

/** The first account, through the set-up link. */
export const setUpSchema = z.object({
  name: personName,
  email,
  password: typedPassword('The password'),
});
export type SetUpInput = z.infer<typeof setUpSchema>;

/** A further account, through an invitation, which already says the address. */
export const acceptInvitationSchema = setUpSchema.omit({ email: true });
export type AcceptInvitationInput = z.infer<typeof acceptInvitationSchema>;

/** The secret of a link, which its form sends along. */
const token = z
  .string({ error: 'Open the link again.' })
  .max(100, { error: 'Open the link again.' });

export const setUpFormSchema = setUpSchema.extend({ token });
export const acceptInvitationFormSchema = acceptInvitationSchema.extend({ token });

export const changePasswordSchema = z.object({
  currentPassword: typedPassword('The present password'),
  newPassword: typedPassword('The new password'),
});
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>;

/** Ending one of one's own sessions. */
export const endSessionSchema = z.object({ sessionId: z.uuid() });
