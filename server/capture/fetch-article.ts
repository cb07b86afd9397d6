import type { ReadArticle } from '@/domain/capture/found';
import type { Result } from '@/domain/result';

import type { RawCapture } from './capture';
import { fetchPage, type FetchWorld } from './fetch-page';
import { readCapture } from './read-capture';

/**
 * Fetches the article at an address: what came, and what was read from it. Writes nothing. Refuses
 * (`invalid`) with a sentence for whoever wanted it; see `fetchPage` and `readCapture`.
 */
export async function fetchArticle(
  address: string,
  world: Partial<FetchWorld> = {},
): Promise<Result<{ capture: RawCapture; read: ReadArticle }>> {
  const page = await fetchPage(address, world);
  if (!page.ok) return page;
  const { url, contentType, body } = page;
  const capture: RawCapture = { way: 'fetched', url, fileName: null, contentType, body };
  const read = await readCapture(capture);
  return read.ok ? { ok: true, capture, read: read.read } : read;
}
