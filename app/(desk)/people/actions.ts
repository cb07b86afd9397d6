'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';

import { refused, unsaved } from '@/components/ui/form-state';
import type { InviteState } from '@/components/person/invite-form';
import {
  changeRoleSchema,
  inviteSchema,
  personSchema,
  revokeInvitationSchema,
} from '@/domain/person/people-schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Refusal, type Result } from '@/domain/result';
import { changeRole, deactivatePerson, reactivatePerson } from '@/server/person/commands';
import { invite, revokeInvitation } from '@/server/person/invitation-commands';
import { mailInvitation } from '@/server/person/invitation-mail';
import { requireActor } from '@/server/person/session';

export async function inviteAction(_state: InviteState, data: FormData): Promise<InviteState> {
  const actor = await requireActor();
  const submission = parseWithZod(data, { schema: inviteSchema });
  if (submission.status !== 'success') return unsaved(submission);
  const { email, role } = submission.value;
  const result = await invite(actor, submission.value);
  if (!result.ok) return refused(submission, result);
  const { link } = result;
  const mail = await mailInvitation({ email, role, by: actor.name, link });
  revalidatePath('/people');
  return { lastResult: submission.reply({ resetForm: true }), made: { email, link, mail } };
}

export async function revokeInvitationAction(_state: Refusal | null, data: FormData) {
  return decide(data, revokeInvitationSchema, revokeInvitation, 'revoked');
}

export async function changeRoleAction(_state: Refusal | null, data: FormData) {
  return decide(data, changeRoleSchema, changeRole, 'role');
}

export async function deactivateAction(_state: Refusal | null, data: FormData) {
  return decide(data, personSchema, deactivatePerson, 'deactivated');
}

export async function reactivateAction(_state: Refusal | null, data: FormData) {
  return decide(data, personSchema, reactivatePerson, 'reactivated');
}

async function decide<T>(
  data: FormData,
  schema: z.ZodType<T>,
  command: (actor: Actor, input: T) => Promise<Result>,
  done: string,
): Promise<Refusal> {
  const actor = await requireActor();
  const input = schema.safeParse(Object.fromEntries(data));
  if (!input.success) return refuse('invalid', 'Reload the page and try again.');
  const result = await command(actor, input.data);
  if (!result.ok) return result;
  redirect(`/people?done=${done}`);
}
