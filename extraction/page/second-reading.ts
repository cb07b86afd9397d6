import { Readability } from '@mozilla/readability';

import { lineKind } from './line-kind';
import { pageBlocks } from './page-blocks';

/** Of more elements, or of deeper ones, Readability takes long; pages of newspapers stay below both. */
const mostElements = 30_000;
const deepest = 300;

/**
 * The page as Readability reads it, with its own thresholds, without lines that say that they are
 * captions or the like; and the byline that it saw. It changes the document. Null: it finds nothing,
 * gives up, or the page has more than 30,000 elements or more than 300 inside of one another.
 */
export function secondReading(
  document: Document,
  elements: readonly { parent: number }[],
): { text: string; byline: string | null } | null {
  if (elements.length > mostElements || isDeep(elements)) return null;
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

function isDeep(elements: readonly { parent: number }[]): boolean {
  const depths: number[] = [];
  return elements.some(({ parent }, at) => {
    const depth = (depths[parent] ?? 0) + 1;
    depths[at] = depth;
    return depth > deepest;
  });
}
