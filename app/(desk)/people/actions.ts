'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { revalidatePath } from 'next/cache';

import { refused, unsaved } from '@/components/ui/form-state';
import type { InviteState } from '@/components/person/invite-form';
import {
  changeRoleSchema,
  inviteSchema,
  personSchema,
  revokeInvitationSchema,
} from '@/domain/person/people-schema';
import type { Refusal } from '@/domain/result';
import { changeRole, deactivatePerson, reactivatePerson } from '@/server/person/commands';
import { invite, revokeInvitation } from '@/server/person/invitation-commands';
import { mailInvitation } from '@/server/person/invitation-mail';
import { requireActor } from '@/server/person/session';

import { runChoice } from '../run-choice';

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
  return runChoice(data, revokeInvitationSchema, revokeInvitation, '/people?done=revoked');
}

export async function changeRoleAction(_state: Refusal | null, data: FormData) {
  return runChoice(data, changeRoleSchema, changeRole, '/people?done=role');
}

export async function deactivateAction(_state: Refusal | null, data: FormData) {
  return runChoice(data, personSchema, deactivatePerson, '/people?done=deactivated');
}

export async function reactivateAction(_state: Refusal | null, data: FormData) {
  return runChoice(data, personSchema, reactivatePerson, '/people?done=reactivated');
}
