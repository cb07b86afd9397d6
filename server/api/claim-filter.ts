import type { ClaimFilter, ClaimSort } from '@/domain/claim/list-filter';
import { readClaimFilter } from '@/domain/claim/read-list-filter';
import type { Actor } from '@/domain/person/role';

import { apiReader } from './reader';

/** For whom the list of claims is read, and what it is narrowed to. */
export function claimFilter(asked: {
  status?: string | undefined;
  kind?: string | undefined;
  /** A story's id. */
  story?: string | undefined;
  sort?: ClaimSort;
}): [Actor, ClaimFilter] {
  return [apiReader, readClaimFilter(asked)];
}
