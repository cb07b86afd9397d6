'use server';

import type { ComboboxOption } from '@/components/ui/combobox-option';
import { requireActor } from '@/server/person/session';
import { searchSources } from '@/server/source/queries';

/** What the publisher's field offers for the typed words. */
export async function findPublishers(query: string): Promise<ComboboxOption[]> {
  await requireActor();
  const found = await searchSources(query, { kinds: ['outlet', 'organization', 'person'] });
  return found.map(({ id, name, detail }) => ({ value: id, label: name, detail }));
}
