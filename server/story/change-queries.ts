import { z } from 'zod';

import { decisions } from '@/domain/attribution/review-state';
import { statuses } from '@/domain/claim/settle-status';
import type { HistoryAction } from '@/domain/history/event';
import { attributionReference, reference } from '@/domain/reference';
import { changeWordsOf, toldActions } from '@/domain/story/change-words';
import type { ChangedClaim, StoryChange, StoryChanges } from '@/domain/story/view';

import { claimHref } from '../claim/queries';
import { attributionHref } from '../claim/rows';
import { database } from '../database/client';
import { type Statement, statementsWhere } from './statement-queries';

const mostClaims = 20;
const mostRevisions = 500;
const mostOfClaim = 6;

const signedOff = z.object({ decision: z.enum(decisions) });
const aStatus = z.enum(statuses);

/**
 * What changed in a story after `since`, from the histories of its claims: the ones with the latest
 * activity first, in each the earliest change first. Nothing about what is off the record is in it, for
 * anybody.
 */
export async function changesSince(storyId: string, since: Date): Promise<StoryChanges> {
  const active = { storyId, lastActivityAt: { gt: since } };
  const [claims, count] = await Promise.all([
    database.claim.findMany({
      where: active,
      orderBy: [{ lastActivityAt: 'desc' }, { id: 'desc' }],
      take: mostClaims,
      select: {
        id: true,
        number: true,
        statement: true,
        language: true,
        status: true,
        statusMoves: { where: { movedAt: { gt: since } }, orderBy: { movedAt: 'asc' }, take: 1 },
      },
    }),
    database.claim.count({ where: active }),
  ]);
  const revisions = await database.revision.findMany({
    where: {
      aggregateId: { in: claims.map(({ id }) => id) },
      at: { gt: since },
      action: { in: toldActions },
    },
    orderBy: [{ at: 'desc' }, { number: 'desc' }],
    take: mostRevisions,
    select: {
      aggregateId: true,
      attributionId: true,
      at: true,
      action: true,
      payload: true,
      actor: { select: { name: true } },
    },
  });
  const about = revisions.flatMap(({ attributionId }) => attributionId ?? []);
  const statements = await statementsWhere({ id: { in: about } }, about.length);
  const statementOf = new Map(statements.map((one) => [one.id, one]));
  const byClaim = Map.groupBy(revisions.toReversed(), ({ aggregateId }) => aggregateId);
  const changed = claims.map((claim): ChangedClaim => {
    const changes = (byClaim.get(claim.id) ?? []).flatMap((one) => {
      const statement = one.attributionId ? statementOf.get(one.attributionId) : null;
      return statement === undefined ? [] : changeOf(one, statement, claim.number);
    });
    const status = aStatus.parse(claim.status);
    const before = aStatus.safeParse(claim.statusMoves[0]?.before).data ?? status;
    return {
      reference: reference('claim', claim.number),
      href: claimHref(claim.number),
      statement: claim.statement,
      language: claim.language,
      statusBefore: before === status ? null : before,
      status,
      changes: changes.slice(0, mostOfClaim),
      moreChanges: Math.max(0, changes.length - mostOfClaim),
    };
  });
  return {
    since: since.toISOString(),
    claims: changed.filter((one) => one.statusBefore !== null || one.changes.length > 0),
    moreClaims: Math.max(0, count - claims.length),
  };
}

function changeOf(
  revision: { at: Date; action: string; payload: unknown; actor: { name: string } | null },
  statement: Statement | null,
  claimNumber: number,
): StoryChange[] {
  const { at, actor } = revision;
  const decision = signedOff.safeParse(revision.payload).data?.decision ?? null;
  const words = changeWordsOf(revision.action as HistoryAction, decision);
  if (words === null) return [];
  return [
    {
      at: at.toISOString(),
      by: actor?.name ?? null,
      words,
      statement: statement && {
        reference: attributionReference(claimNumber, statement.number),
        href: attributionHref(claimNumber, statement.number),
        who: statement.voice.name,
        stance: statement.content.stance,
        scope: statement.content.scope,
      },
    },
  ];
}
