import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { database } from '@/server/database/client';
import { articleForm, makeArticle } from '@/tests/factories/articles';
import { makeAttribution } from '@/tests/factories/attributions';

/** What a journey finds on the desk before it begins; all made by the real commands. */
interface Prepared {
  articleId: string;
  /** `A-12` */
  article: string;
  /** `C-12` */
  claim: string;
  /** `C-12/1` */
  attribution: string;
  attributionId: string;
  statement: string;
}

/** An article with one claim and one attribution of a minister on it. */
export async function prepareClaim(
  actor: Actor,
  mark: string,
  attribution: Record<string, unknown> = {},
): Promise<Prepared> {
  const statement = `The bridge at ${mark} will open in May.`;
  const article = await makeArticle(
    actor,
    articleForm({
      title: `A bridge at ${mark}`,
      text: `The bridge at ${mark}.\n\nThe minister said that the bridge would open in May.`,
    }),
  );
  const made = await makeAttribution(actor, article.id, {
    claim: { text: statement },
    attribution: { speaker: { text: `The minister of ${mark}`, kind: 'person' }, ...attribution },
  });
  return {
    articleId: article.id,
    article: article.reference,
    claim: made.reference.split('/')[0] ?? '',
    attribution: made.reference,
    attributionId: made.id,
    statement,
  };
}

/** The reference of the source that speaks in an attribution. */
export async function sourceOf(attributionId: string): Promise<string> {
  const { speaker } = await database.attribution.findUniqueOrThrow({
    where: { id: attributionId },
    select: { speaker: { select: { number: true } } },
  });
  return reference('source', speaker?.number ?? 0);
}
