'use server';

import type { FormState } from '@/components/ui/form-state';
import { changedAttribution } from '@/domain/attribution/schema';
import { editAttribution } from '@/server/attribution/edit-attribution';
import { attributionAddress } from '@/server/attribution/form-queries';
import { type SaidInFull, saidInFull } from '@/server/attribution/said-in-full';
import { requireActor } from '@/server/person/session';

import { runForm } from '../../../../../run-form';

const saidName = 'attribution.saidOn';

/** Reads a day that is typed without its year, counted back from the publication of its article. */
export async function readSaid(attributionId: string, typed: string): Promise<SaidInFull | null> {
  await requireActor();
  return saidInFull({ attributionId }, typed);
}

export async function editAttributionAction(_: FormState, data: FormData): Promise<FormState> {
  await requireActor();
  const of = { attributionId: data.get('attributionId') };
  const said = await saidInFull(of, data.get(saidName));
  if (said) data.set(saidName, said.typed);
  return runForm(data, changedAttribution, editAttribution, (_result, { attributionId }) =>
    attributionAddress(attributionId),
  );
}
