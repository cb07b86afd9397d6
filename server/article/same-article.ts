import type { NewArticle } from '@/domain/article/schema';
import { reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { type Database, database, type Transaction } from '../database/client';
import { textDigest } from './digest';

/** What an article is recognised by. */
export interface ArticleIdentity {
  canonicalUrl: string | null;
  /** See `textDigest`; null: only the address matters. */
  digest: string | null;
  /** Whose text: a reprint in another outlet is another article. Null: own reporting; left out: anybody's. */
  publisherId?: string | null;
}

/** The article that is on the desk already, and by what it was recognised. */
export interface SameArticle {
  id: string;
  reference: string;
  title: string;
  withdrawn: boolean;
  by: 'address' | 'text';
}

/**
 * The article with this address, withdrawn or not, or else one that stands on the desk with this
 * text in any version and of this publisher; null if there is none. `exceptId` leaves one article out.
 */
export async function sameArticle(
  db: Database | Transaction,
  identity: ArticleIdentity,
  exceptId?: string,
): Promise<SameArticle | null> {
  const { canonicalUrl, digest, publisherId } = identity;
  const publisher = publisherId === undefined ? {} : { publisherId };
  const id = exceptId === undefined ? {} : { id: { not: exceptId } };
  const select = { id: true, number: true, title: true, withdrawnAt: true } as const;
  const byAddress =
    canonicalUrl === null
      ? null
      : await db.article.findFirst({ where: { canonicalUrl, ...id }, select });
  const found =
    byAddress ??
    (digest === null
      ? null
      : await db.article.findFirst({
          where: { versions: { some: { digest } }, withdrawnAt: null, ...publisher, ...id },
          orderBy: { number: 'asc' },
          select,
        }));
  return (
    found && {
      id: found.id,
      reference: reference('article', found.number),
      title: found.title,
      withdrawn: found.withdrawnAt !== null,
      by: byAddress ? 'address' : 'text',
    }
  );
}

/**
 * Refuses (`already_exists`, at the form's field `address` or `text`) if the article is on the desk
 * already. The caller holds the locks of `lockArticleIdentity`.
 */
export async function mustBeNew(
  tx: Transaction,
  identity: ArticleIdentity,
  exceptId?: string,
): Promise<Result> {
  const same = await sameArticle(tx, identity, exceptId);
  if (!same) return { ok: true };
  const where = same.withdrawn ? 'was here and was withdrawn' : 'is on the desk';
  const message =
    same.by === 'address'
      ? `An article with this address ${where}: ${same.reference}.`
      : `An article with exactly this text ${where}: ${same.reference}.`;
  return refuse('already_exists', message, { [same.by]: [message] });
}

/** The article that is on the desk already for what a form says, or null. */
export function articleLike(
  form: Pick<NewArticle, 'address' | 'text'>,
): Promise<SameArticle | null> {
  return sameArticle(database, {
    canonicalUrl: form.address?.canonical ?? null,
    digest: textDigest(form.text),
  });
}
