import { getDocumentProxy, getMeta } from 'unpdf';

import type { ReadArticle } from '@/domain/capture/found';
import { refuse, type Result } from '@/domain/result';
import { limits } from '@/domain/text/limits';
import { pdfText, type PdfPiece } from '@/extraction/page/pdf-text';
import { foundLine } from '@/extraction/page/found-value';

const mostPages = 500;

/**
 * Reads the text of a PDF. Refuses (`invalid`) one that is locked, damaged or too long, and one that
 * holds pictures of pages alone.
 */
export async function readPdf(body: Uint8Array): Promise<Result<{ read: ReadArticle }>> {
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
        items.flatMap((item) =>
          'str' in item
            ? [
                {
                  text: item.str,
                  ends: item.hasEOL,
                  y: item.transform[5] as number,
                  height: item.height,
                },
              ]
            : [],
        ),
      );
      page.cleanup();
    }
    const text = pdfText(pages);
    if (text.replace(/\W/g, '').length < document.numPages) {
      return refuse('invalid', 'This PDF holds pictures of pages, no text.');
    }
    const { info } = await getMeta(document);
    const about = Object.values(info as Record<string, unknown>).filter(
      (value) => typeof value === 'string',
    );
    const title = foundLine(typeof info.Title === 'string' ? info.Title : '', limits.headline);
    return {
      ok: true,
      read: {
        text,
        found: title ? { title: { value: title, from: 'file' } } : {},
        words: [text, ...about].join('\n').replaceAll('\u0000', '').toWellFormed(),
      },
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
