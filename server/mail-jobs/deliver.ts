import { noticeMail } from '@/domain/notification/mail';

import { config } from '../config';
import { database } from '../database/client';
import { sendMail } from '../mail';
import { noticeOf } from '../notification/queries';

/**
 * Mails one notification to its person, in words of what that person may see now. One that was mailed
 * already is left alone; of one that is nobody's business any more (its person was switched off, or
 * may not see it) the wish is dropped. Throws when the mail server did not take it.
 */
export async function deliverNotice(notificationId: string, now = new Date()): Promise<void> {
  const waiting = await database.notification.findUnique({
    where: { id: notificationId, mailWanted: true, mailedAt: null },
    select: { person: true },
  });
  if (!waiting) return;
  const { person } = waiting;
  const reader = { id: person.id, name: person.name, role: person.role };
  const notice = person.deactivatedAt ? null : await noticeOf(reader, notificationId);
  if (!notice?.href) {
    await database.notification.update({
      where: { id: notificationId },
      data: { mailWanted: false },
    });
    return;
  }
  const { publicUrl } = config();
  const outcome = await sendMail({
    to: person.email,
    messageId: `<${notificationId}@${new URL(publicUrl).hostname}>`,
    ...noticeMail(notice, {
      link: `${publicUrl}/notices/${notificationId}`,
      choices: `${publicUrl}/account#mail`,
    }),
  });
  if (outcome !== 'sent') throw new Error('The mail server did not take the mail.');
  await database.notification.update({ where: { id: notificationId }, data: { mailedAt: now } });
}
