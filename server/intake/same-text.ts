import { textDigest } from '../article/digest';
import { sameArticle } from '../article/same-article';
import { database } from '../database/client';

/** The article that holds this very text, whoever published it; null: none, or no text. */
export async function sameText(text: string): Promise<{ reference: string; title: string } | null> {
  if (text === '') return null;
  const same = await sameArticle(database, { canonicalUrl: null, digest: textDigest(text) });
  return same && { reference: same.reference, title: same.title };
}
