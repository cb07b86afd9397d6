import { z } from 'zod';

import { reasonForm } from '../history/reason-schema';
import { email, role } from './schema';

/** Asking somebody to join. */
export const inviteSchema = z.object({ email, role });
export type InviteInput = z.infer<typeof inviteSchema>;

export const revokeInvitationSchema = z.object({ invitationId: z.uuid() });

export const changeRoleSchema = z.object({ personId: z.uuid(), role });
export type ChangeRoleInput = z.infer<typeof changeRoleSchema>;

/** Switching an account off or on again. */
export const personSchema = z.object({ personId: z.uuid() });

/** Removing the second factor of somebody who lost it. */
export const resetSecondFactorSchema = reasonForm.extend({ personId: z.uuid() });
