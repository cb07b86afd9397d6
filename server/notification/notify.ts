import { v7 as uuid } from 'uuid';

import { type NotificationKind, wantsMail } from '@/domain/notification/kind';

import type { Transaction } from '../database/client';
import { announceToPeople } from '../live/queries';

/** Something that some people should know; ids only, since words are read when it is shown. */
export interface Notice {
  kind: NotificationKind;
  /** Whom to tell; the one who did it, doubles and people who were switched off are left out. */
  personIds: readonly string[];
  /** Who did it; null: the desk itself. */
  actorId: string | null;
  at: Date;
  claimId?: string;
  attributionId?: string;
  commentId?: string;
  /** What else it is about: a correction, a verdict, an erasure. */
  aboutId?: string;
}

/**
 * Writes one notification a person, inside the transaction of what it tells about. What a person may
 * see is decided when it is shown; nobody is told here of a row that is off the record to them, so
 * the caller passes only people who may see what it is about. Their open pages hear of it, and whoever
 * sends mail, once the transaction commits.
 */
export async function notify(tx: Transaction, notice: Notice): Promise<void> {
  const { kind, actorId, at } = notice;
  const wanted = [...new Set(notice.personIds)].filter((id) => id !== actorId);
  const people = await tx.person.findMany({
    where: { id: { in: wanted }, deactivatedAt: null },
    select: { id: true, notificationChoices: { where: { kind } } },
  });
  await tx.notification.createMany({
    data: people.map((person) => ({
      id: uuid(),
      personId: person.id,
      kind,
      claimId: notice.claimId ?? null,
      attributionId: notice.attributionId ?? null,
      commentId: notice.commentId ?? null,
      aboutId: notice.aboutId ?? null,
      actorId,
      createdAt: at,
      mailWanted: wantsMail(kind, person.notificationChoices[0]?.mail ?? null),
    })),
  });
  await announceToPeople(
    tx,
    people.map(({ id }) => id),
  );
}
