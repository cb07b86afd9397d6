'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { revalidatePath } from 'next/cache';

import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import type { InviteState } from '@/components/person/invite-form';
import {
  changeRoleSchema,
  inviteSchema,
  personSchema,
  resetSecondFactorSchema,
  revokeInvitationSchema,
} from '@/domain/person/people-schema';
import { proofFieldNames } from '@/domain/person/proof';
import type { Refusal } from '@/domain/result';
import { changeRole, deactivatePerson, reactivatePerson } from '@/server/person/commands';
import { invite, revokeInvitation } from '@/server/person/invitation-commands';
import { mailInvitation } from '@/server/person/invitation-mail';
import { prove } from '@/server/person/prove';
import { resetSecondFactor } from '@/server/person/second-factor';
import { sendersSession } from '@/server/person/session';

import { heldForm } from '../held-form';
import { runChoice } from '../run-choice';
import { runForm } from '../run-form';

export async function inviteAction(_state: InviteState, data: FormData): Promise<InviteState> {
  const sender = await sendersSession(data);
  if (!sender.ok) return heldForm(data, sender);
  const { session } = sender;
  const { actor } = session;
  const submission = parseWithZod(data, { schema: inviteSchema });
  if (submission.status !== 'success') return unsaved(submission, proofFieldNames);
  const proved = await prove(session, data);
  if (!proved.ok) return refused(submission, proved, proofFieldNames);
  const { email, role } = submission.value;
  const result = await invite(actor, submission.value);
  if (!result.ok) return refused(submission, result, proofFieldNames);
  const { link } = result;
  const mail = await mailInvitation({ email, role, by: actor.name, link });
  revalidatePath('/people');
  return { lastResult: submission.reply({ resetForm: true }), made: { email, link, mail } };
}

export async function revokeInvitationAction(_state: Refusal | null, data: FormData) {
  return runChoice(data, revokeInvitationSchema, revokeInvitation, '/people?done=revoked', {
    sensitive: true,
  });
}

export async function changeRoleAction(_state: Refusal | null, data: FormData) {
  return runChoice(data, changeRoleSchema, changeRole, '/people?done=role', { sensitive: true });
}

export async function deactivateAction(_state: Refusal | null, data: FormData) {
  return runChoice(data, personSchema, deactivatePerson, '/people?done=deactivated', {
    sensitive: true,
  });
}

export async function reactivateAction(_state: Refusal | null, data: FormData) {
  return runChoice(data, personSchema, reactivatePerson, '/people?done=reactivated', {
    sensitive: true,
  });
}

export async function resetSecondFactorAction(
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const next = () => '/people?done=second-factor';
  return runForm(data, resetSecondFactorSchema, resetSecondFactor, next, { sensitive: true });
}
