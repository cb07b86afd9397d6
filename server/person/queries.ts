import { z } from 'zod';

import { invitationState } from '@/domain/person/invitation-state';
import type { Actor, Role } from '@/domain/person/role';
import { mustBeAllowed } from '@/domain/permission/permissions';
import type { InvitationRow, PersonRow } from '@/domain/person/view';
import type { Result } from '@/domain/result';

import { database, type Transaction } from '../database/client';
import { tokenDigest } from './link-token';

/** Everybody, active people first, and the latest 100 invitations; refused but to admins. */
export async function listPeople(
  actor: Actor,
  now: Date,
): Promise<Result<{ people: PersonRow[]; invitations: InvitationRow[] }>> {
  const allowed = mustBeAllowed(actor, 'see people');
  if (!allowed.ok) return allowed;
  const people = await database.person.findMany({
    orderBy: [{ deactivatedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
    include: {
      sessions: { orderBy: { updatedAt: 'desc' }, take: 1 },
      accounts: { select: { id: true }, take: 1 },
      secondFactor: { select: { confirmedAt: true } },
    },
  });
  const invitations = await database.invitation.findMany({
    where: { kind: 'invite' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    include: { invitedBy: { select: { name: true } } },
  });
  return {
    ok: true,
    people: people.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      role: person.role,
      joinedAt: person.createdAt.toISOString(),
      deactivatedAt: person.deactivatedAt?.toISOString() ?? null,
      hasAccount: person.accounts.length > 0,
      lastSeenAt: person.sessions[0]?.updatedAt.toISOString() ?? null,
      hasSecondFactor: person.secondFactor?.confirmedAt != null,
    })),
    invitations: invitations.map((invitation) => ({
      id: invitation.id,
      email: invitation.email ?? '',
      role: invitation.role,
      state: invitationState(invitation, now),
      invitedBy: invitation.invitedBy?.name ?? null,
      invitedAt: invitation.createdAt.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
    })),
  };
}

/** One of a person's open sessions; instants are ISO 8601. */
export interface SessionRow {
  id: string;
  userAgent: string | null;
  ipAddress: string | null;
  startedAt: string;
  /** To the hour. */
  lastUsedAt: string;
}

/** The actor's own open sessions, the last used first. */
export async function listOwnSessions(actor: Actor, now: Date): Promise<SessionRow[]> {
  const sessions = await database.session.findMany({
    where: { userId: actor.id, expiresAt: { gt: now } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  });
  return sessions.map((session) => ({
    id: session.id,
    userAgent: session.userAgent,
    ipAddress: session.ipAddress,
    startedAt: session.createdAt.toISOString(),
    lastUsedAt: session.updatedAt.toISOString(),
  }));
}

/** What the page behind a link may show before it is used. */
export interface OpenLink {
  /** Null on the set-up link. */
  email: string | null;
  role: Role;
}

/** The link with this token, if it can still be used. */
export async function findOpenLink(
  kind: 'set_up' | 'invite',
  token: string,
  now: Date,
): Promise<OpenLink | null> {
  const link = await database.invitation.findUnique({ where: { tokenDigest: tokenDigest(token) } });
  if (!link || link.kind !== kind || invitationState(link, now) !== 'open') return null;
  return { email: link.email, role: link.role };
}

/** True while nobody has an account. */
export async function isFirstRun(): Promise<boolean> {
  return (await database.person.findFirst({ select: { id: true } })) === null;
}

/** Holds the link with this token against a second use until the transaction ends. */
export async function lockLink(tx: Transaction, token: string) {
  const digest = tokenDigest(token);
  await tx.$queryRaw`SELECT id FROM invitation WHERE token_digest = ${digest} FOR UPDATE`;
  return tx.invitation.findUnique({ where: { tokenDigest: digest } });
}

/**
 * Holds all active admins until the transaction ends, so that two of them cannot take away each
 * other's role at once; authorize after it, by what is true then.
 * @returns their ids
 */
export async function lockActiveAdmins(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw`
    SELECT id::text FROM person
    WHERE role = 'admin' AND deactivated_at IS NULL ORDER BY id FOR UPDATE`;
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
}

/** Lets one transaction at a time make links for this address ('' for the set-up link). */
export async function lockLinksFor(tx: Transaction, email: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${'link:' + email}, 0))::text`;
}
