import { getDocumentProxy, getMeta } from 'unpdf';

import type { ReadArticle } from '@/domain/capture/found';
import { refuse, type Result } from '@/domain/result';
import { fileReading } from '@/extraction/page/file-reading';
import type { PdfPiece } from '@/extraction/page/pdf-layout';
import { pdfText } from '@/extraction/page/pdf-text';

const mostPages = 500;

/**
 * Reads the text of a PDF. Refuses (`invalid`) one that is locked, damaged or too long, and one that
 * holds pictures of pages alone.
 */
export async function readPdf(
  body: Uint8Array,
  fileName: string | null,
): Promise<Result<{ read: ReadArticle }>> {
  try {
    const document = await getDocumentProxy(new Uint8Array(body), { verbosity: 0 });
    if (document.numPages > mostPages) {
      return refuse(
        'invalid',
        `This PDF has more than ${mostPages} pages. Take the part you need.`,
      );
    }
    const pages: PdfPiece[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item)) return [];
          const [, , , , x = 0, y = 0] = item.transform as number[];
          return [{ text: item.str, x, y, width: item.width, height: item.height }];
        }),
      );
      page.cleanup();
    }
    const { text, running } = pdfText(pages);
    if (text.replace(/[^\p{L}\p{N}]/gu, '').length < document.numPages) {
      return refuse('invalid', 'This PDF holds pictures of pages, no text.');
    }
    const { info } = await getMeta(document);
    const about = Object.values(info as Record<string, unknown>).filter(
      (value) => typeof value === 'string',
    );
    return {
      ok: true,
      read: fileReading({
        text,
        title: typeof info.Title === 'string' ? info.Title : '',
        fileName,
        words: [text, ...running, ...about].join('\n'),
        leftOut: running.map((line) => ({ kind: 'menu', text: line })),
      }),
    };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return refuse(
      'invalid',
      name === 'PasswordException'
        ? 'This PDF is locked with a password. Open it and save it without.'
        : 'This PDF is damaged: it cannot be read.',
    );
  }
}
