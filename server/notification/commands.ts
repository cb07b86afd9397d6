import { kindsFor, type MailChoices } from '@/domain/notification/choices';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';

import { authorize, runCommand } from '../command';
import { announceToPeople } from '../live/queries';

/** Marks one of one's own notices as read; one that is read already, or another's, stays as it is. */
export function markRead(actor: Actor, { id }: { id: string }): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'read the desk');
    const marked = await tx.notification.updateMany({
      where: { id, personId: person.id, readAt: null },
      data: { readAt: new Date() },
    });
    if (marked.count > 0) await announceToPeople(tx, [person.id]);
    return { ok: true };
  });
}

/** Marks all of one's own notices as read. */
export function markAllRead(actor: Actor): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'read the desk');
    await tx.notification.updateMany({
      where: { personId: person.id, readAt: null },
      data: { readAt: new Date() },
    });
    await announceToPeople(tx, [person.id]);
    return { ok: true };
  });
}

/**
 * Chooses which notices come by mail from now on; what was wanted by mail before is still sent. Needs
 * *choose own notifications*.
 */
export function chooseMail(actor: Actor, { mail }: MailChoices): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'choose own notifications');
    for (const kind of kindsFor(person.role)) {
      const chosen = { mail: mail.includes(kind) };
      await tx.notificationChoice.upsert({
        where: { personId_kind: { personId: person.id, kind } },
        create: { personId: person.id, kind, ...chosen },
        update: chosen,
      });
    }
    return { ok: true };
  });
}
