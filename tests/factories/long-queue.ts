import { database } from '@/server/database/client';

/** Rows a claim, and claims an article. */
const [rows, claims] = [5, 2];

/**
 * Copies an attribution that waits until `count` wait beside it, with claims and articles of their own:
 * by SQL, since ten thousand commands would take minutes.
 */
export async function makeLongQueue(attributionId: string, count: number): Promise<void> {
  await database.$executeRaw`
    INSERT INTO article (id, kind, title, publisher_id, language, published_on, added_by_id)
    SELECT md5('article ' || nth)::uuid, article.kind, 'Article ' || nth, article.publisher_id,
      article.language, article.published_on, article.added_by_id
    FROM review_item AS item JOIN article ON article.id = item.article_id,
      generate_series(0, ${Math.ceil(count / rows / claims) - 1}::integer) AS nth
    WHERE item.attribution_id = ${attributionId}::uuid`;
  await database.$executeRaw`
    INSERT INTO claim (id, kind, statement, language, logged_by_id, status, summary, waiting_count,
      last_activity_at, attribution_count)
    SELECT md5('claim ' || nth)::uuid, claim.kind, 'Something happened, part ' || nth,
      claim.language, claim.logged_by_id, claim.status, claim.summary, ${rows}::integer,
      claim.last_activity_at, ${rows}::integer
    FROM review_item AS item JOIN claim ON claim.id = item.claim_id,
      generate_series(0, ${Math.ceil(count / rows) - 1}::integer) AS nth
    WHERE item.attribution_id = ${attributionId}::uuid`;
  await database.$executeRaw`
    INSERT INTO attribution (id, claim_id, number, article_version_id, speaker_id, stance, level,
      said_on, logged_by_id, content_digest)
    SELECT md5('attribution ' || nth)::uuid, md5('claim ' || nth / ${rows}::integer)::uuid,
      nth % ${rows}::integer + 1, article_version_id, speaker_id, stance, level, said_on,
      logged_by_id, content_digest
    FROM attribution, generate_series(0, ${count - 1}::integer) AS nth
    WHERE id = ${attributionId}::uuid`;
  await database.$executeRaw`
    INSERT INTO attribution_author (attribution_id, person_id)
    SELECT md5('attribution ' || nth)::uuid, author.person_id
    FROM attribution_author AS author, generate_series(0, ${count - 1}::integer) AS nth
    WHERE author.attribution_id = ${attributionId}::uuid`;
  await database.$executeRaw`
    INSERT INTO review_item (attribution_id, claim_id, article_id, review, stance, logged_by_id,
      logged_at, changes_status, becomes, sole_basis, unnamed, folded, closed,
      article_urgency, claim_urgency, urgency)
    SELECT md5('attribution ' || nth)::uuid, md5('claim ' || nth / ${rows}::integer)::uuid,
      md5('article ' || nth / ${rows * claims}::integer)::uuid, review, stance, logged_by_id,
      logged_at, changes_status, becomes, sole_basis, unnamed, folded, closed,
      lpad((nth / ${rows * claims}::integer * ${rows * claims}::integer)::text, 34, '5'),
      lpad((nth / ${rows}::integer * ${rows}::integer)::text, 34, '5'), lpad(nth::text, 34, '5')
    FROM review_item, generate_series(0, ${count - 1}::integer) AS nth
    WHERE attribution_id = ${attributionId}::uuid`;
}
