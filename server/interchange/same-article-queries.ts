import { reference } from '@/domain/reference';

import type { Transaction } from '../database/client';

/** What an article is recognised by: its address, if it has one, and each version of its text. */
interface Identity {
  canonicalUrl: string | null;
  digests: readonly string[];
}

/** As `lockArticleIdentity` for many articles, always in one order. */
export async function lockIdentities(
  tx: Transaction,
  identities: readonly Identity[],
): Promise<void> {
  const keys = identities.flatMap(({ canonicalUrl, digests }) => [
    ...digests.map((digest) => `article text ${digest}`),
    ...(canonicalUrl ? [`article at ${canonicalUrl}`] : []),
  ]);
  if (keys.length === 0) return;
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(key, 0))
    FROM (SELECT DISTINCT unnest(${keys}::text[]) AS key ORDER BY 1 OFFSET 0) keys`;
}

/**
 * Where the articles with these addresses or texts are, by the address, and by the text's digest with
 * its publisher, since a reprint in another outlet is another article.
 */
export async function sameArticles(
  tx: Transaction,
  identities: readonly Identity[],
): Promise<Map<string, string>> {
  const addresses = identities.flatMap(({ canonicalUrl }) => canonicalUrl ?? []);
  const digests = identities.flatMap((identity) => identity.digests);
  const byAddress = await tx.article.findMany({
    where: { canonicalUrl: { in: addresses } },
    select: { number: true, canonicalUrl: true },
  });
  const byText = await tx.articleVersion.findMany({
    where: { digest: { in: digests }, article: { withdrawnAt: null } },
    select: { digest: true, article: { select: { number: true, publisherId: true } } },
  });
  return new Map([
    ...byText.map(({ digest, article }): [string, string] => [
      `${digest} ${article.publisherId ?? 'ours'}`,
      whereIs(article.number),
    ]),
    ...byAddress.map(({ canonicalUrl, number }): [string, string] => [
      canonicalUrl ?? '',
      whereIs(number),
    ]),
  ]);
}

function whereIs(number: number): string {
  return `is on the desk: ${reference('article', number)}`;
}
