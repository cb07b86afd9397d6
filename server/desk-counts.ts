import type { Actor } from '@/domain/person/role';

import { countAwaitingSignOff } from './review/queries';
import { countUnread } from './notification/queries';

/** The numbers in the bar. */
export interface DeskCounts {
  /** How many attributions await sign-off. */
  review: number;
  /** How many notices the person has not read. */
  notices: number;
}

/** Both numbers of the bar, read side by side. */
export async function deskCounts(actor: Actor): Promise<DeskCounts> {
  const [review, notices] = await Promise.all([countAwaitingSignOff(actor), countUnread(actor)]);
  return { review, notices };
}
