import { z } from 'zod';

import { database } from '../database/client';

/** Less than this is shared by chance: an agency's motto, a sentence of the house. */
const fewest = 2;
const mostReprinted = 3;

const sharing = z.array(
  z.object({ article_id: z.string(), shared: z.number(), total: z.number() }),
);

/**
 * The published articles that most of a version's sentences stand in too, those with most first; none
 * that was published after it. Sentences are compared as `sentence_hashes` of the migration
 * reading_desk cuts and folds them.
 */
export async function articlesSharing(
  versionId: string,
): Promise<{ articleId: string; shared: number; total: number }[]> {
  const rows = sharing.parse(
    await database.$queryRaw`
      WITH mine AS (SELECT hash FROM version_sentence WHERE article_version_id = ${versionId}::uuid),
      own AS (
        SELECT a.id, a.published_latest FROM article_version v JOIN article a ON a.id = v.article_id
        WHERE v.id = ${versionId}::uuid
      ),
      versions AS (
        SELECT s.article_version_id, count(*)::int AS shared
        FROM mine JOIN version_sentence s USING (hash)
        GROUP BY s.article_version_id
        HAVING count(*) >= ${fewest} AND count(*) * 2 > (SELECT count(*) FROM mine)
      )
      SELECT a.id::text AS article_id, max(versions.shared) AS shared,
        (SELECT count(*)::int FROM mine) AS total
      FROM versions
      JOIN article_version v ON v.id = versions.article_version_id
      JOIN article a ON a.id = v.article_id
      CROSS JOIN own
      WHERE a.id <> own.id AND a.kind = 'published' AND a.withdrawn_at IS NULL
        AND (a.published_earliest <= own.published_latest) IS NOT FALSE
      GROUP BY a.id ORDER BY shared DESC, a.id LIMIT ${mostReprinted}`,
  );
  return rows.map(({ article_id, shared, total }) => ({ articleId: article_id, shared, total }));
}
