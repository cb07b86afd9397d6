import { z } from 'zod';

import { reference } from '@/domain/reference';
import { statusWords } from '@/domain/claim/status-sentence';
import { statuses } from '@/domain/claim/settle-status';

import { offTheRecord } from '../attribution/visible';
import { database } from '../database/client';

/** A claim as a list to pick from shows it. */
export interface ClaimFound {
  id: string;
  reference: string;
  statement: string;
  status: string;
}

const found = z.array(
  z.object({
    id: z.string(),
    number: z.number(),
    statement: z.string(),
    status: z.enum(statuses),
  }),
);

const most = 8;

/**
 * Claims on the desk whose words are like what was typed, the likest first, or the one whose
 * reference was typed (`C-1042`, `1042`). An empty query finds nothing.
 */
export async function searchClaims(query: string): Promise<ClaimFound[]> {
  const typed = query
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 500);
  if (!typed) return [];
  const number = Number(/^(?:c-)?(\d{1,9})$/i.exec(typed)?.[1] ?? 0);
  const rows = await database.$transaction(async (tx) => {
    // The operator <% can use the trigram index; its threshold is a setting.
    await tx.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', '0.4', true)`;
    return found.parse(
      await tx.$queryRaw`
        SELECT id::text, number, statement, status FROM claim
        WHERE withdrawn_at IS NULL AND merged_into_id IS NULL AND (number = ${number} OR ${typed} <% statement)
        ORDER BY (number = ${number}) DESC, word_similarity(${typed}, statement) DESC, number DESC
        LIMIT ${most}`,
    );
  });
  return rows.map(asFound);
}

/** The claims that were worked on last in this article, the last one first. */
export async function recentClaims(articleId: string): Promise<ClaimFound[]> {
  const rows = await database.claim.findMany({
    where: {
      withdrawnAt: null,
      attributions: { some: { articleVersion: { articleId }, NOT: offTheRecord } },
    },
    orderBy: { lastActivityAt: 'desc' },
    take: most,
    select: { id: true, number: true, statement: true, status: true },
  });
  return found.parse(rows).map(asFound);
}

function asFound(row: z.infer<typeof found>[number]): ClaimFound {
  return {
    id: row.id,
    reference: reference('claim', row.number),
    statement: row.statement,
    status: statusWords[row.status],
  };
}
