import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';

import type { Actor } from '@/domain/person/role';
import {
  anotherPerson,
  lacksSecondFactor,
  openedByField,
  signedOut,
} from '@/domain/person/signed-out';
import { refuse, type Result } from '@/domain/result';

import { config } from '../config';
import { orUnavailable } from '../database/trouble';
import { requestedPathHeader } from '../http/requested-path';
import { auth } from './auth';
import { prolongSeconds, sessionSeconds, sessionTokenOf } from './session-cookie';
import { readSession } from './session-queries';

/** The session of this request with the person it belongs to. */
export interface CurrentSession {
  id: string;
  email: string;
  actor: Actor;
  /** When the person last proved who they are, by password and second factor. */
  provedAt: Date;
}

/** A session whose person may still have to set up the second factor that their role needs. */
export interface OpenedSession extends CurrentSession {
  lacksSecondFactor: boolean;
}

/**
 * The session of this request, read once, whatever its person still has to set up: only for signing
 * in and out and for setting a second factor up. Null as for {@link currentSession} otherwise.
 */
export const unsafeOpenedSession = cache(async (): Promise<OpenedSession | null> =>
  openedFrom(await headers()),
);

/**
 * The session of this request, read once; null if there is none, its person was deactivated, or lacks
 * the second factor that their role needs: until that is set up they are nobody.
 */
export async function currentSession(): Promise<CurrentSession | null> {
  const session = await unsafeOpenedSession();
  return session?.lacksSecondFactor ? null : session;
}

/** The session that these request headers carry; null as for {@link currentSession}. */
export async function sessionFrom(requestHeaders: Headers): Promise<CurrentSession | null> {
  const session = await openedFrom(requestHeaders);
  return session?.lacksSecondFactor ? null : session;
}

async function openedFrom(requestHeaders: Headers): Promise<OpenedSession | null> {
  const { publicUrl, authSecret } = config();
  if (!authSecret) throw new Error('AUTH_SECRET is not set: start with "npm start".');
  const token = sessionTokenOf(requestHeaders.get('cookie'), { publicUrl, authSecret });
  const found = token && (await readSession(token));
  if (!found || found.deactivated) return null;
  // The account library prolongs a session in use, and clears away one that has ended.
  const prolongAt = found.expiresAt.getTime() - (sessionSeconds - prolongSeconds) * 1000;
  if (prolongAt <= Date.now() && !(await auth().api.getSession({ headers: requestHeaders }))) {
    return null;
  }
  const { id, name, email, role } = found.person;
  return {
    id: found.id,
    email,
    actor: { id, name, role },
    provedAt: found.provedAt,
    lacksSecondFactor: found.lacksSecondFactor,
  };
}

/** Who is signed in, or null. One read a request. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/**
 * Who is signed in. Everybody else is led to the sign-in page, and from there back to the page that
 * was asked for; who lacks the second factor that their role needs is led to set it up first.
 */
export async function requireActor(): Promise<Actor> {
  return (await requireSession()).actor;
}

/**
 * The session of who sends a form. Everybody else is refused, so that the form stays with what was
 * typed into it; without JavaScript they are led away as by {@link requireActor}. Refused is also who
 * sends what another person wrote before they signed in here: it would be saved as theirs.
 */
export async function sendersSession(data: FormData): Promise<Result<{ session: CurrentSession }>> {
  const opened = await orUnavailable(async () => ({
    ok: true,
    session: await unsafeOpenedSession(),
  }));
  if (!opened.ok) return opened;
  const { session } = opened;
  if (session && !session.lacksSecondFactor) {
    if (data.get(openedByField) === session.actor.id) return { ok: true, session };
    return refuse('not_signed_in', anotherPerson.message);
  }
  // Only a browser whose scripts run sends an action by this header.
  if (!(await headers()).has('next-action')) return leadAway(session);
  return refuse('not_signed_in', (session ? lacksSecondFactor : signedOut).message);
}

/** The session of who is signed in; everybody else is led away as by {@link requireActor}. */
export async function requireSession(): Promise<CurrentSession> {
  const session = await unsafeOpenedSession();
  if (session && !session.lacksSecondFactor) return session;
  return leadAway(session);
}

async function leadAway(session: OpenedSession | null): Promise<never> {
  const path = (await headers()).get(requestedPathHeader);
  const page = session ? '/second-factor' : '/sign-in';
  redirect(path ? `${page}?next=${encodeURIComponent(path)}` : page);
}
