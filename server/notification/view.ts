import type { NotificationKind } from '@/domain/notification/kind';
import type { NoticeView } from '@/domain/notification/view';
import { hiddenNotice, noticeWords } from '@/domain/notification/words';
import type { Actor } from '@/domain/person/role';
import { attributionReference, reference } from '@/domain/reference';
import type { Prisma } from '@/prisma/generated/client';

import { isHiddenFrom, isRowOffTheRecord, visibilitySelect } from '../attribution/visible';
import { attributionHref } from '../claim/rows';
import { claimHref } from '../claim/queries';

/** What {@link noticeView} has to know of a notification. */
export const noticeSelect = {
  id: true,
  kind: true,
  actorId: true,
  createdAt: true,
  readAt: true,
  claim: { select: { number: true, statement: true } },
  attribution: {
    select: { number: true, claim: { select: { number: true } }, ...visibilitySelect },
  },
  comment: { select: { id: true, text: true, withdrawnAt: true } },
} as const satisfies Prisma.NotificationSelect;

type NoticeRow = Prisma.NotificationGetPayload<{ select: typeof noticeSelect }>;

/**
 * A notification in words, made of what its reader may see now: a row that went off the record since
 * is as if nothing were there.
 * @param names the names of people by their ids
 */
export function noticeView(
  reader: Actor,
  row: NoticeRow,
  names: ReadonlyMap<string, string>,
): NoticeView {
  const { attribution, claim, comment } = row;
  const kind = row.kind as NotificationKind;
  const base = { id: row.id, kind, at: row.createdAt.toISOString(), read: row.readAt !== null };
  if (attribution && isHiddenFrom(reader, attribution)) {
    const nothing = { statement: null, quote: null, href: null };
    return { ...base, ...nothing, words: hiddenNotice, offRecord: true };
  }
  const place = attribution
    ? {
        about: attributionReference(attribution.claim.number, attribution.number),
        href: attributionHref(attribution.claim.number, attribution.number),
      }
    : claim
      ? { about: reference('claim', claim.number), href: claimHref(claim.number) }
      : { about: null, href: kind === 'erasure_to_confirm' ? '/erasures' : '/review' };
  const href = kind === 'article_changed' && attribution ? `${place.href}/words` : place.href;
  const stands = comment !== null && comment.withdrawnAt === null;
  return {
    ...base,
    words: noticeWords({ kind, by: names.get(row.actorId ?? '') ?? null, about: place.about }),
    statement: claim?.statement ?? null,
    quote: stands ? comment.text : null,
    href: stands ? `${place.href}#comment-entry-${comment.id}` : href,
    offRecord: attribution !== null && isRowOffTheRecord(attribution),
  };
}
