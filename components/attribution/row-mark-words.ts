import type { RowMark } from '@/domain/attribution/view';

/** What a mark on a row tells, in words that stand alone. */
export const rowMarkWords: Record<RowMark, string> = {
  superseded: 'replaced by a later word',
  outranked: 'the principal has spoken in person since',
  retracted: 'taken back',
  contradicts_itself: 'contradicts itself',
  material: 'marked material by an editor',
  accepted_alone: 'signed off by its own author',
};
