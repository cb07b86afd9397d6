import { charsetOf, contentKind, unreadableWords } from '@/domain/capture/content-kind';
import { decodeText } from '@/domain/capture/decode-text';
import type { ReadArticle } from '@/domain/capture/found';
import { refuse, type Result } from '@/domain/result';
import { readPage } from '@/extraction/page/read-page';

import { readDocx } from './read-docx';
import { readPdf } from './read-pdf';

/** What a thread is given to read. */
export interface ReadingTask {
  url: string | null;
  fileName: string | null;
  contentType: string;
  body: Uint8Array;
}

/** Reads the article in a capture, whatever it takes. Refuses (`invalid`) what holds no text. */
export async function readRaw({
  url,
  fileName,
  contentType,
  body,
}: ReadingTask): Promise<Result<{ read: ReadArticle }>> {
  const start = Buffer.from(body.subarray(0, 1000)).toString('latin1');
  const kind = contentKind({ start, contentType, fileName });
  const text = () => decodeText(body, charsetOf(contentType));
  if (kind === 'html') return { ok: true, read: readPage(text(), url) };
  if (kind === 'text') return plain(text());
  if (kind === 'docx') return readDocx(Buffer.from(body));
  if (kind === 'pdf') return readPdf(body);
  return refuse(
    'invalid',
    `No article can be read from ${fileName ?? unreadableWords(contentType)}: it is no .txt, .html, .docx or .pdf.`,
  );
}

function plain(text: string): Result<{ read: ReadArticle }> {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  if (lines === '') return refuse('invalid', 'This file holds no text.');
  const words = lines.replaceAll('\u0000', '').toWellFormed();
  return { ok: true, read: { text: lines, found: {}, words } };
}
