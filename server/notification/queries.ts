import { type NotificationKind, wantsMail } from '@/domain/notification/kind';
import { kindsFor } from '@/domain/notification/choices';
import type { NoticePage, NoticeView } from '@/domain/notification/view';
import type { Actor } from '@/domain/person/role';
import type { Prisma } from '@/prisma/generated/client';

import { readCursor, writeCursor } from '../claim/cursor';
import { database } from '../database/client';
import { noticeSelect, noticeView } from './view';

export const noticesPerPage = 40;

/**
 * One page of the actor's own notices, newest first.
 * @param after the cursor of the page before; one that cannot be read is as none
 */
export async function noticesOf(actor: Actor, after?: string): Promise<NoticePage> {
  const cursor = readCursor(after);
  const beyond: Prisma.NotificationWhereInput = cursor
    ? {
        createdAt: { lte: cursor.at },
        OR: [{ createdAt: { lt: cursor.at } }, { id: { lt: cursor.id } }],
      }
    : {};
  const found = await database.notification.findMany({
    where: { personId: actor.id, ...beyond },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: noticesPerPage + 1,
    select: noticeSelect,
  });
  const page = found.slice(0, noticesPerPage);
  const names = await namesOf(page.flatMap(({ actorId }) => actorId ?? []));
  const last = page.at(-1);
  return {
    notices: page.map((row) => noticeView(actor, row, names)),
    after:
      last && found.length > noticesPerPage
        ? writeCursor({ lastActivityAt: last.createdAt, id: last.id })
        : null,
  };
}

/** One of the actor's own notices; null if there is none of this id. */
export async function noticeOf(actor: Actor, id: string): Promise<NoticeView | null> {
  const row = await database.notification.findFirst({
    where: { id, personId: actor.id },
    select: noticeSelect,
  });
  return row && noticeView(actor, row, await namesOf(row.actorId ? [row.actorId] : []));
}

/** How many notices the actor has not read, for the number in the bar. */
export async function countUnread(actor: Actor): Promise<number> {
  return database.notification.count({ where: { personId: actor.id, readAt: null } });
}

/** Each kind that the actor can choose about, with whether it comes by mail. */
export async function mailChoicesOf(
  actor: Actor,
): Promise<{ kind: NotificationKind; mail: boolean }[]> {
  const chosen = await database.notificationChoice.findMany({ where: { personId: actor.id } });
  const byKind = new Map(chosen.map(({ kind, mail }) => [kind, mail]));
  return kindsFor(actor.role).map((kind) => ({
    kind,
    mail: wantsMail(kind, byKind.get(kind) ?? null),
  }));
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await database.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
