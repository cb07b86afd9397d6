import type { ReadArticle } from '@/domain/capture/found';
import { refuse, type Result } from '@/domain/result';
import { limits } from '@/domain/text/limits';
import { docxProperty, docxText } from '@/extraction/page/docx-text';
import { foundLine } from '@/extraction/page/found-value';

import { zipEntry } from './zip-entry';

const mostXml = 30 * 1024 * 1024;

/** Reads a Word document. Refuses (`invalid`) what is none, is damaged, or holds no text. */
export function readDocx(body: Buffer): Result<{ read: ReadArticle }> {
  const main = zipEntry(body, 'word/document.xml', mostXml);
  if (!main.ok) return main;
  if (!main.bytes) return refuse('invalid', 'This is no Word document, though its name says so.');
  const text = docxText(main.bytes.toString('utf8'));
  if (text === '') return refuse('invalid', 'This Word document holds no text.');
  const core = zipEntry(body, 'docProps/core.xml', mostXml);
  const properties = core.ok && core.bytes ? core.bytes.toString('utf8') : '';
  const title = foundLine(docxProperty(properties, 'dc:title') ?? '', limits.headline);
  const words = [text, properties.replace(/<[^>]*>/g, '\n')].join('\n').replaceAll('\u0000', '');
  return {
    ok: true,
    read: { text, found: title ? { title: { value: title, from: 'file' } } : {}, words },
  };
}
