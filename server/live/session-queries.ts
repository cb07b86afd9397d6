import type { Actor } from '@/domain/person/role';

import { database } from '../database/client';

/**
 * Whose session this is, as the database knows them now; null once it has ended or its person was
 * switched off. Looking does not prolong the session: an open page is no use of the desk.
 */
export async function actorOfSession(sessionId: string, now: Date): Promise<Actor | null> {
  const session = await database.session.findFirst({
    where: { id: sessionId, expiresAt: { gt: now }, user: { deactivatedAt: null } },
    select: { user: { select: { id: true, name: true, role: true } } },
  });
  return session?.user ?? null;
}
