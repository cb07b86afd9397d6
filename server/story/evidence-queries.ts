import { z } from 'zod';

import { statuses } from '@/domain/claim/settle-status';
import { attributionReference, reference } from '@/domain/reference';
import type { SpokenClaim, SpokenClaims, StoryStatement } from '@/domain/story/view';

import { claimHref } from '../claim/queries';
import { attributionHref, timeView } from '../claim/rows';
import { database } from '../database/client';
import { type Statement, evidenceWhere } from './statement-queries';

/** So many statements for each claim of a page, taken together; more are read on the claims' own pages. */
const mostOfClaim = 14;

const places = z.array(z.object({ id: z.string(), said: z.number(), spoken_of: z.number() }));

/**
 * The claims of a story about which most is said, with what is said about them.
 * @param page counted from 1, `perPage` claims each
 */
export async function spokenClaims(
  storyId: string,
  page: number,
  perPage: number,
): Promise<SpokenClaims> {
  const order = await mostSpokenOf(storyId, (page - 1) * perPage, perPage);
  const ids = order.map(({ id }) => id);
  const [rows, statements] = await Promise.all([
    database.claim.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        number: true,
        statement: true,
        language: true,
        kind: true,
        status: true,
        eventTime: true,
      },
    }),
    evidenceWhere({ claimId: { in: ids } }, perPage * mostOfClaim),
  ]);
  const claims = new Map(rows.map((row) => [row.id, row]));
  return {
    spokenOf: order[0]?.spoken_of ?? 0,
    isCut: order.reduce((sum, { said }) => sum + said, 0) > perPage * mostOfClaim,
    claims: ids.flatMap((id) => {
      const row = claims.get(id);
      const status = statuses.find((word) => word === row?.status);
      if (!row || !status) return [];
      return {
        ...row,
        status,
        reference: reference('claim', row.number),
        href: claimHref(row.number),
        eventTime: row.eventTime === null ? null : timeView(row.eventTime),
      } satisfies SpokenClaim;
    }),
    statements: statements.flatMap((one) => {
      const number = claims.get(one.claimId)?.number;
      return number === undefined ? [] : statementView(one, number);
    }),
  };
}

/** Nothing that was rejected, withdrawn or said off the record makes a claim one of which is spoken. */
async function mostSpokenOf(storyId: string, skip: number, take: number) {
  return places.parse(
    await database.$queryRaw`
      SELECT c.id::text, count(*)::int AS said, count(*) OVER ()::int AS spoken_of
      FROM claim c JOIN attribution a ON a.claim_id = c.id
      WHERE c.story_id = ${storyId}::uuid AND c.withdrawn_at IS NULL AND c.merged_into_id IS NULL
        AND a.withdrawn_at IS NULL AND a.review <> 'rejected' AND a.level <> 'off_record'
        AND (a.review = 'accepted' OR a.opened_from IS DISTINCT FROM 'off_record' AND NOT EXISTS (
          SELECT 1 FROM sign_off s
          WHERE s.attribution_id = a.id AND s.decision = 'accepted'
            AND s.content->>'level' = 'off_record'
            AND NOT EXISTS (SELECT 1 FROM sign_off_undo u WHERE u.sign_off_id = s.id)))
      GROUP BY c.id
      ORDER BY count(*) DESC, c.last_activity_at DESC, c.id DESC
      OFFSET ${skip} LIMIT ${take}`,
  );
}

function statementView(one: Statement, claimNumber: number): StoryStatement {
  const { id, number, claimId, counts, content, voice, through } = one;
  return {
    id,
    reference: attributionReference(claimNumber, number),
    href: attributionHref(claimNumber, number),
    claimId,
    voice,
    through,
    stance: content.stance,
    scope: content.scope,
    said: timeView(content.saidOn),
    counts,
  };
}
