import type { Transaction } from '../database/client';
import type { ArticleIdentity } from './same-article';

/**
 * While somebody adds a version nobody logs from the article, and the other way round, so that no
 * attribution is overlooked when words are followed into the new text.
 */
export async function lockVersions(
  tx: Transaction,
  articleId: string,
  to: 'log' | 'add',
): Promise<void> {
  const key = `versions of article ${articleId}`;
  await (to === 'add'
    ? tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
    : tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`);
}

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
