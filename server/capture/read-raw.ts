import { charsetOf, contentKind, unreadableWords } from '@/domain/capture/content-kind';
import { decodeText } from '@/domain/capture/decode-text';
import type { ReadArticle } from '@/domain/capture/found';
import { refuse, type Result } from '@/domain/result';
import { fileReading } from '@/extraction/page/file-reading';
import { readPage } from '@/extraction/page/read-page';

import { detectCharset } from './detect-charset';
import { readDocx, readOdt } from './read-docx';
import { readMail } from './read-mail';
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
  const text = () => decodeText(body, charsetOf(contentType), detectCharset);
  if (kind === 'html') return { ok: true, read: readPage(text(), url, new Date()) };
  if (kind === 'text') return plain(text(), fileName);
  if (kind === 'docx') return readDocx(Buffer.from(body), fileName);
  if (kind === 'odt') return readOdt(Buffer.from(body), fileName);
  if (kind === 'mail') return readMail(body, fileName, new Date());
  if (kind === 'pdf') return readPdf(body, fileName);
  return refuse(
    'invalid',
    `No article can be read from ${fileName ?? unreadableWords(contentType)}: it is no .txt, .html, .docx, .odt, .eml or .pdf.`,
  );
}

function plain(text: string, fileName: string | null): Result<{ read: ReadArticle }> {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  if (lines === '') return refuse('invalid', 'This file holds no text.');
  return { ok: true, read: fileReading({ text: lines, fileName, words: lines }) };
}
