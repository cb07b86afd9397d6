import { z } from 'zod';

import { type Role, roles } from '@/domain/person/role';
import { Prisma } from '@/prisma/generated/client';

import { readRows } from '../database/client';

/** A session with the person whose it is, as both stand now. */
export interface SessionRow {
  id: string;
  expiresAt: Date;
  provedAt: Date;
  person: { id: string; name: string; email: string; role: Role };
  deactivated: boolean;
  /** The person's role needs a second factor, and they have none. */
  lacksSecondFactor: boolean;
}

const rows = z.array(
  z.object({
    id: z.string(),
    expires_at: z.date(),
    proved_at: z.date(),
    person_id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    deactivated: z.boolean(),
    lacks_second_factor: z.boolean(),
  }),
);

/** All that every page asks about who reads it, in one statement; null: no session has this token. */
export async function readSession(token: string): Promise<SessionRow | null> {
  const [row] = rows.parse(
    await readRows(Prisma.sql`
      SELECT s.id::text, s.expires_at, s.proved_at, p.id::text AS person_id, p.name, p.email, p.role::text,
        p.deactivated_at IS NOT NULL AS deactivated,
        EXISTS (SELECT 1 FROM newsroom n WHERE p.role = ANY (n.second_factor_for))
          AND NOT EXISTS (SELECT 1 FROM second_factor f
            WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS lacks_second_factor
      FROM session s JOIN person p ON p.id = s.user_id
      WHERE s.token = ${token}`),
  );
  if (!row) return null;
  const { person_id: id, name, email, role } = row;
  return {
    id: row.id,
    expiresAt: row.expires_at,
    provedAt: row.proved_at,
    person: { id, name, email, role },
    deactivated: row.deactivated,
    lacksSecondFactor: row.lacks_second_factor,
  };
}
