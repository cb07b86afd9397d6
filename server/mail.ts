import { createTransport } from 'nodemailer';

import { config } from './config';
import { log } from './log';

/** One mail in plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same for every try at one mail, so that a program that gets it twice can tell. */
  messageId?: string;
}

/**
 * Sends a mail through SMTP_URL and waits up to ten seconds a step for the mail server.
 * @returns `off` if no mail server is set; `failed` is logged, without the text, which may hold a link
 */
export async function sendMail(mail: Mail): Promise<'sent' | 'failed' | 'off'> {
  const settings = config().mail;
  if (!settings) return 'off';
  const transport = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: settings.from, ...mail });
    return 'sent';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    log.error({ code, subject: mail.subject }, 'a mail could not be sent');
    return 'failed';
  } finally {
    transport.close();
  }
}
