import { z } from 'zod';

import { type Role, roles } from '../person/role';
import { type NotificationKind, notificationKinds } from './kind';

/** What only editors are ever told of. */
const forEditors: ReadonlySet<NotificationKind> = new Set([
  'resubmitted',
  'reopened',
  'verdict_to_confirm',
  'verdict_stale',
  'mark_to_confirm',
  'erasure_to_confirm',
]);

/** The kinds about which a person of this role has something to choose. */
export function kindsFor(role: Role): NotificationKind[] {
  const editor = roles.indexOf(role) >= roles.indexOf('editor');
  return notificationKinds.filter((kind) => editor || !forEditors.has(kind));
}

/** The kinds that a person wants by mail; all others that the form offers they do not want. */
export const mailChoices = z.object({ mail: z.array(z.enum(notificationKinds)) });
export type MailChoices = z.infer<typeof mailChoices>;

export const noticeChoice = z.object({ id: z.uuid() });
