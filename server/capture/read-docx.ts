import type { ReadArticle } from '@/domain/capture/found';
import { refuse, type Result } from '@/domain/result';
import { docxNotes, docxProperty, docxText } from '@/extraction/page/docx-text';
import { fileReading } from '@/extraction/page/file-reading';
import { odtText, odtTitle } from '@/extraction/page/odt-text';

import { zipEntry } from './zip-entry';

const mostXml = 30 * 1024 * 1024;

/** Reads a Word document. Refuses (`invalid`) what is none, is damaged, or holds no text. */
export function readDocx(body: Buffer, fileName: string | null): Result<{ read: ReadArticle }> {
  const main = zipEntry(body, 'word/document.xml', mostXml);
  if (!main.ok) return main;
  if (!main.bytes) return refuse('invalid', 'This is no Word document, though its name says so.');
  const { text, leftOut } = docxText(main.bytes.toString('utf8'));
  if (text === '') return refuse('invalid', 'This Word document holds no text.');
  const notes = ['footnotes', 'endnotes', 'comments'].flatMap((part) =>
    docxNotes(partOf(body, `word/${part}.xml`)),
  );
  const properties = partOf(body, 'docProps/core.xml');
  return {
    ok: true,
    read: fileReading({
      text,
      title: docxProperty(properties, 'dc:title') ?? '',
      fileName,
      leftOut: [...leftOut, ...notes],
      words: wordsOf(text, properties, [...leftOut, ...notes]),
    }),
  };
}

/** Reads an OpenDocument text. Refuses (`invalid`) what is none, is damaged, or holds no text. */
export function readOdt(body: Buffer, fileName: string | null): Result<{ read: ReadArticle }> {
  const main = zipEntry(body, 'content.xml', mostXml);
  if (!main.ok) return main;
  if (!main.bytes)
    return refuse('invalid', 'This is no OpenDocument text, though its name says so.');
  const { text, leftOut } = odtText(main.bytes.toString('utf8'));
  if (text === '') return refuse('invalid', 'This document holds no text.');
  const properties = partOf(body, 'meta.xml');
  const words = wordsOf(text, properties, leftOut);
  return {
    ok: true,
    read: fileReading({ text, title: odtTitle(properties) ?? '', fileName, leftOut, words }),
  };
}

/** A part that need not be there; empty: it is not, or cannot be read. */
function partOf(body: Buffer, name: string): string {
  const part = zipEntry(body, name, mostXml);
  return part.ok && part.bytes ? part.bytes.toString('utf8') : '';
}

function wordsOf(text: string, properties: string, leftOut: readonly { text: string }[]): string {
  const out = leftOut.map((one) => one.text);
  return [text, ...out, properties.replace(/<[^>]*>/g, '\n')].join('\n');
}
