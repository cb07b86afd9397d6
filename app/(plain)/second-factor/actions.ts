'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';

import type { CodesState } from '@/components/person/codes-state';
import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { codeSchema } from '@/domain/person/account-schema';
import { proofFieldNames } from '@/domain/person/proof';
import { safeNextPath } from '@/server/person/next-path';
import { prove } from '@/server/person/prove';
import { beginSecondFactor, confirmSecondFactor } from '@/server/person/second-factor';
import { unsafeOpenedSession } from '@/server/person/session';

/** Also of somebody who may do nothing else before their second factor is set up. */
async function requireOpened() {
  return (await unsafeOpenedSession()) ?? redirect('/sign-in');
}

export async function beginSecondFactorAction(
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const session = await requireOpened();
  const submission = parseWithZod(data, { schema: z.object({}) });
  const proved = await prove(session, data);
  if (!proved.ok) return refused(submission, proved, proofFieldNames);
  const result = await beginSecondFactor(session.actor);
  if (!result.ok) return refused(submission, result, proofFieldNames);
  // It goes on to the very page that it came from.
  refresh();
  redirect(`/second-factor?next=${encodeURIComponent(safeNextPath(data.get('next')))}`);
}

export async function confirmSecondFactorAction(
  _state: CodesState,
  data: FormData,
): Promise<CodesState> {
  const session = await requireOpened();
  const submission = parseWithZod(data, { schema: codeSchema });
  if (submission.status !== 'success') return unsaved(submission, ['code']);
  const result = await confirmSecondFactor(session.actor, submission.value, session.id);
  if (!result.ok) return refused(submission, result, ['code']);
  const { recoveryCodes } = result;
  return { lastResult: submission.reply({ resetForm: true }), recoveryCodes };
}
