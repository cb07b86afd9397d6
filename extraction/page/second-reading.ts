import { Readability } from '@mozilla/readability';

import { lineKind } from './line-kind';
import { pageBlocks } from './page-blocks';

/** Of more elements Readability takes long, and of pages that were made to be read for ever too. */
const mostElements = 30_000;

/**
 * The page as Readability reads it, with its own thresholds, without lines that say that they are
 * captions or the like; and the byline that it saw. It changes the document. Null: it finds nothing,
 * gives up, or the page has more than 30,000 elements.
 */
export function secondReading(
  document: Document,
  elements: number,
): { text: string; byline: string | null } | null {
  if (elements > mostElements) return null;
  try {
    const read = new Readability<Node>(document, { serializer: (node: Node) => node }).parse();
    if (!read?.content) return null;
    const { blocks } = pageBlocks(read.content as Element);
    const kept = blocks.filter((block) => lineKind(block) === null);
    return { text: kept.map(({ text }) => text).join('\n\n'), byline: read.byline ?? null };
  } catch {
    return null;
  }
}
