import PostalMime from 'postal-mime';

import type { Found, ReadArticle } from '@/domain/capture/found';
import { refuse, type Result } from '@/domain/result';
import { limits } from '@/domain/text/limits';
import { fileReading } from '@/extraction/page/file-reading';
import { foundLine, foundTime } from '@/extraction/page/found-value';
import { readPage } from '@/extraction/page/read-page';

/**
 * Reads a mail as a file (RFC 5322, `.eml`): its plain text, else its HTML; the subject as title, the
 * sender as byline, its date. Attachments are named, not read. Refuses (`invalid`) one without text.
 */
export async function readMail(
  body: Uint8Array,
  fileName: string | null,
  now: Date,
): Promise<Result<{ read: ReadArticle }>> {
  try {
    const mail = await PostalMime.parse(body, { maxNestingDepth: 50 });
    const html = mail.html ? readPage(mail.html, null, now) : null;
    const plain = (mail.text ?? '').replace(/\r\n?/g, '\n').trim();
    const text = plain || html?.text || '';
    if (text === '') return refuse('invalid', 'This mail holds no text.');
    const attached = mail.attachments.map(({ filename }) => filename ?? 'a file');
    const byline = foundLine(mail.from?.name ?? '', limits.name);
    const time = mail.date ? foundTime(mail.date, now) : null;
    const found = (value: string | null): Found | undefined =>
      value ? { value, from: 'file' } : undefined;
    const read = fileReading({
      text,
      title: mail.subject ?? '',
      fileName,
      leftOut: [
        ...attached.map((name) => ({ kind: 'note' as const, text: `Attached: ${name}` })),
        ...(plain ? [] : (html?.leftOut ?? [])),
      ],
      words: [text, html?.words ?? '', ...mail.headers.map(({ value }) => value), ...attached].join(
        '\n',
      ),
      found: Object.fromEntries(
        Object.entries({ byline: found(byline), publishedOn: found(time) }).filter(
          ([, one]) => one,
        ),
      ),
    });
    return { ok: true, read };
  } catch {
    return refuse('invalid', 'This mail is damaged: it cannot be read.');
  }
}
