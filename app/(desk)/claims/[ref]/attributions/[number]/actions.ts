'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';

import type { RefusedChoice } from '@/components/person/choice-form';
import type { FormState } from '@/components/ui/form-state';
import {
  correctionFields,
  materialFields,
  resubmission,
  signOffFields,
  takenBack,
} from '@/domain/attribution/schema';
import { withReason } from '@/domain/history/reason-schema';
import { fromQueue, readQueueParam } from '@/domain/review/filter';
import { refuse } from '@/domain/result';
import { correctAttribution } from '@/server/attribution/correct-attribution';
import { attributionAddress } from '@/server/attribution/form-queries';
import { markMaterial } from '@/server/attribution/mark-material';
import { resubmitAttribution } from '@/server/attribution/resubmit-attribution';
import { signOffAttribution } from '@/server/attribution/sign-off-attribution';
import { takeBackDecision } from '@/server/attribution/take-back-decision';
import { restoreAttribution, withdrawAttribution } from '@/server/attribution/withdraw-attribution';
import { currentActor, requireActor, sendersSession } from '@/server/person/session';
import { nextInQueue } from '@/server/review/queries';

import { boundId, runForm } from '../../../../run-form';

/** From the queue it goes on to the next item, otherwise it stays; the page tells what was decided. */
export async function signOffAction(_: FormState, data: FormData): Promise<FormState> {
  const queue = queueOf(data);
  const actor = await currentActor();
  // Once it is decided it is in the queue no more, and nothing would come next.
  const upcoming =
    queue && actor && (await nextInQueue(actor, queue, boundId(data.get('attributionId'))));
  const state = await runForm(
    data,
    signOffFields,
    signOffAttribution,
    async ({ signOffId }, { attributionId }) => {
      const left =
        queue && !upcoming ? await nextInQueue(await requireActor(), queue, null) : upcoming;
      const href = left?.href ?? (await addressIn(data, attributionId));
      return withParam(href, 'decided', signOffId);
    },
  );
  // A refusal may tell of what another editor did meanwhile: the page shows it, the form keeps its words.
  // Whoever is signed out would be led away from both.
  if (actor) refresh();
  return state;
}

export async function takeBackAction(
  _: RefusedChoice | null,
  data: FormData,
): Promise<RefusedChoice | null> {
  const sender = await sendersSession(data);
  if (!sender.ok) return sender;
  const { actor } = sender.session;
  const input = takenBack.safeParse(Object.fromEntries(data));
  if (!input.success) return refuse('invalid', 'Reload the page and try again.');
  const result = await takeBackDecision(actor, input.data);
  if (!result.ok) return result;
  redirect(withParam(await addressIn(data, result.attributionId), 'decided', input.data.signOffId));
}

export async function correctAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(
    data,
    correctionFields,
    correctAttribution,
    async ({ revision }, { attributionId }) =>
      withParam(await addressIn(data, attributionId), 'corrected', String(revision)),
  );
}

export async function resubmitAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, resubmission, resubmitAttribution, (_result, { attributionId }) =>
    attributionAddress(attributionId),
  );
}

export async function withdrawAttributionAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, withdrawAttribution, (_result, { id }) =>
    attributionAddress(id),
  );
}

export async function restoreAttributionAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, restoreAttribution, (_result, { id }) => attributionAddress(id));
}

export async function markMaterialAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, materialFields, markMaterial, (_result, { attributionId }) =>
    attributionAddress(attributionId),
  );
}

/** The queue that the page was opened from; null: from none. */
function queueOf(data: FormData) {
  const queue = data.get('queue');
  return typeof queue === 'string' ? readQueueParam(queue) : null;
}

/** The attribution's own page, opened from the same queue. */
async function addressIn(data: FormData, attributionId: string): Promise<string> {
  const address = await attributionAddress(attributionId);
  const queue = queueOf(data);
  return queue ? fromQueue(address, queue) : address;
}

function withParam(address: string, name: string, value: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
}
