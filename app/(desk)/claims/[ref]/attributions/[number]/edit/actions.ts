'use server';

import type { FormState } from '@/components/ui/form-state';
import { changedAttribution } from '@/domain/attribution/schema';
import { editAttribution } from '@/server/attribution/edit-attribution';
import { attributionAddress } from '@/server/attribution/form-queries';
import { fillSaid, type SaidInFull, saidInFull } from '@/server/attribution/said-in-full';
import { currentActor } from '@/server/person/session';

import { runForm } from '../../../../../run-form';

/** Reads a day that is typed without its year, counted back from the publication of its article. */
export async function readSaid(attributionId: string, typed: string): Promise<SaidInFull | null> {
  if (!(await currentActor())) return null;
  return saidInFull({ attributionId }, typed);
}

export async function editAttributionAction(_: FormState, data: FormData): Promise<FormState> {
  if (await currentActor()) await fillSaid(data, { attributionId: data.get('attributionId') });
  return runForm(data, changedAttribution, editAttribution, (_result, { attributionId }) =>
    attributionAddress(attributionId),
  );
}
