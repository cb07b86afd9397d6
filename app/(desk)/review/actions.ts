'use server';

import { z } from 'zod';

import type { FormState } from '@/components/ui/form-state';
import { queueAddress, readQueueFilter } from '@/domain/review/filter';
import { acceptRepeatsFields, assignFields } from '@/domain/review/schema';
import { acceptRepeats } from '@/server/review/accept-repeats';
import { assignReview } from '@/server/review/assign-review';

import { runForm } from '../run-form';

/** The query string of the page that the form stands on. */
const fromPage = { back: z.string().max(2000).default('') };

export async function assignReviewAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(
    data,
    assignFields.safeExtend(fromPage),
    (actor, { rows, take, deed, to }) =>
      take || deed === 'take'
        ? assignReview(actor, { rows: take ? [take] : rows, assigneeId: actor.id })
        : assignReview(actor, { rows, assigneeId: deed === 'assign' ? (to ?? null) : null }),
    (_result, { back }) => pageAt(back),
  );
}

export async function acceptRepeatsAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(
    data,
    acceptRepeatsFields.extend(fromPage),
    acceptRepeats,
    ({ accepted, leftOut }, { back }) =>
      pageAt(back, { accepted: String(accepted), left: leftOut.join(' ') }),
  );
}

/** The queue's page with what a query string of it names, and nothing else. */
function pageAt(back: string, more: Record<string, string> = {}): string {
  const params = Object.fromEntries(new URLSearchParams(back));
  const { after, before } = params;
  return queueAddress(readQueueFilter(params), { after, before, ...more });
}
