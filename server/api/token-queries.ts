import { z } from 'zod';

import { type Actor, roles } from '@/domain/person/role';
import { Prisma } from '@/prisma/generated/client';

import { database, readRows } from '../database/client';

/** A token in force, with the person whose it is. */
export interface OpenToken {
  id: string;
  mayWrite: boolean;
  actor: Actor;
  /** Its last use was noted more than a minute ago. */
  unnoted: boolean;
}

const rows = z.array(
  z.object({
    id: z.string(),
    may_write: z.boolean(),
    person_id: z.string(),
    name: z.string(),
    role: z.enum(roles),
    unnoted: z.boolean(),
  }),
);

/**
 * The token with this digest; null if there is none, it ended or was revoked, its person was
 * deactivated or lacks the second factor that their role needs (see `currentSession`).
 */
export async function openToken(digest: string): Promise<OpenToken | null> {
  const [row] = rows.parse(
    await readRows(Prisma.sql`
      SELECT t.id::text, t.may_write, p.id::text AS person_id, p.name, p.role::text,
        coalesce(t.last_used_at < now() - interval '1 minute', true) AS unnoted
      FROM api_token t JOIN person p ON p.id = t.person_id
      WHERE t.digest = ${digest} AND t.revoked_at IS NULL AND t.expires_at > now()
        AND p.deactivated_at IS NULL
        AND (NOT EXISTS (SELECT 1 FROM newsroom n WHERE p.role = ANY (n.second_factor_for))
          OR EXISTS (SELECT 1 FROM second_factor f
            WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL))`),
  );
  if (!row) return null;
  const actor = { id: row.person_id, name: row.name, role: row.role };
  return { id: row.id, mayWrite: row.may_write, actor, unnoted: row.unnoted };
}

/** Notes that a token is in use, to the minute. */
export async function noteUse(tokenId: string, at: Date): Promise<void> {
  await database.apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: at } });
}

/** A token of one's own as the account page lists it; instants are ISO 8601. */
export interface ListedToken {
  id: string;
  name: string;
  mayWrite: boolean;
  madeAt: string;
  expiresAt: string;
  /** Null: never used. */
  lastUsedAt: string | null;
}

/** One's own tokens that still work, the newest first. */
export async function ownTokens(actor: Actor, now: Date): Promise<ListedToken[]> {
  const tokens = await database.apiToken.findMany({
    where: { personId: actor.id, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return tokens.map(({ id, name, mayWrite, createdAt, expiresAt, lastUsedAt }) => ({
    id,
    name,
    mayWrite,
    madeAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
