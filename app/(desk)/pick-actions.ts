'use server';

import type { ComboboxOption } from '@/components/ui/combobox-option';
import { searchClaims } from '@/server/claim/pick-queries';
import { requireActor } from '@/server/person/session';
import { searchSources } from '@/server/source/queries';

/** What a combobox offers for the typed words: sources by name, alias or another spelling. */
export async function findSources(query: string): Promise<ComboboxOption[]> {
  await requireActor();
  const found = await searchSources(String(query));
  return found.map(({ id, name, detail }) => ({ value: id, label: name, detail }));
}

/** What a combobox offers for the typed words: claims by words or reference. */
export async function findClaims(query: string): Promise<ComboboxOption[]> {
  await requireActor();
  const found = await searchClaims(String(query));
  return found.map(asOption);
}

function asOption(claim: Awaited<ReturnType<typeof searchClaims>>[number]): ComboboxOption {
  return {
    value: claim.id,
    label: claim.statement,
    detail: `${claim.reference} · ${claim.status}`,
  };
}
