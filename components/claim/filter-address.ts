import { z } from 'zod';

import { claimKinds } from '@/domain/claim/kind';
import { statuses } from '@/domain/claim/settle-status';
import type { ClaimFilter } from '@/domain/claim/view';

/** An address's parameters as Next gives them. */
export type AddressParams = Readonly<Record<string, string | string[] | undefined>>;

const filterParams = z.object({
  status: z
    .enum([...statuses, 'withdrawn'])
    .nullable()
    .catch(null)
    .default(null),
  kind: z.enum(claimKinds).nullable().catch(null).default(null),
  story: z.uuid().nullable().catch(null).default(null),
});

/** The filter that an address names; what it names wrongly filters nothing. */
export function readFilter(params: AddressParams): ClaimFilter {
  const { status, kind, story } = filterParams.parse(params);
  return { status, kind, storyId: story };
}

/** The address of a list with this filter, at a cursor if one is given. */
export function filterAddress(
  filter: ClaimFilter,
  cursor: { after?: string | null; before?: string | null } = {},
): string {
  const entries = { status: filter.status, kind: filter.kind, story: filter.storyId, ...cursor };
  const params = new URLSearchParams(
    Object.entries(entries).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return params.size > 0 ? `/claims?${params}` : '/claims';
}
