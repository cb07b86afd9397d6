import type { Role } from '@/domain/person/role';

import { type Mail, sendMail } from '../mail';

interface InvitationMail {
  email: string;
  role: Role;
  /** Who invites. */
  by: string;
  link: string;
}

/** Sends the link of an invitation to the invited, if there is a mail server. */
export async function mailInvitation(
  invitation: InvitationMail,
): Promise<'sent' | 'failed' | 'off'> {
  return sendMail(invitationMail(invitation));
}

/** The words of the mail. */
export function invitationMail({ email, role, by, link }: InvitationMail): Mail {
  const article = role === 'journalist' ? 'a' : 'an';
  return {
    to: email,
    subject: 'Your invitation to Onrecord',
    text: [
      `${by} invites you to Onrecord, the claim desk of your newsroom, as ${article} ${role}.`,
      `Choose your name and password here:`,
      link,
      'The link works once, within seven days. If you did not expect it, ignore this mail.',
    ].join('\n\n'),
  };
}
