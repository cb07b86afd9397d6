import type { Transaction } from '../database/client';
import type { ArticleIdentity } from './same-article';

/**
 * Makes other commands wait until this one ends before they look for or add an article with this
 * address or text, so that two people who add it at the same moment make one. Always in one order,
 * so that no two commands wait for each other.
 */
export async function lockArticleIdentity(
  tx: Transaction,
  { canonicalUrl, digest }: ArticleIdentity,
): Promise<void> {
  const keys = [digest && `article text ${digest}`, canonicalUrl && `article at ${canonicalUrl}`];
  for (const key of keys.filter((each) => each !== null && each !== '')) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  }
}
