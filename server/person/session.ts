import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';

import { type Actor, roles } from '@/domain/person/role';

import { requestedPathHeader } from '../http/requested-path';
import { auth } from './auth';

/** The session of this request with the person it belongs to. */
export interface CurrentSession {
  id: string;
  email: string;
  actor: Actor;
}

/** The session of this request, read once; null if there is none or its person was deactivated. */
export const currentSession = cache(async (): Promise<CurrentSession | null> =>
  sessionFrom(await headers()),
);

/**
 * The session that these request headers carry; null if there is none, it has ended, or its person
 * was deactivated.
 */
export async function sessionFrom(requestHeaders: Headers): Promise<CurrentSession | null> {
  const found = await auth().api.getSession({ headers: requestHeaders });
  if (!found || found.user.deactivatedAt) return null;
  const role = roles.find((name) => name === found.user.role);
  if (!role) throw new Error(`Person ${found.user.id} has no known role.`);
  return {
    id: found.session.id,
    email: found.user.email,
    actor: { id: found.user.id, name: found.user.name, role },
  };
}

/** Who is signed in, or null. One read a request. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/**
 * Who is signed in. Everybody else is led to the sign-in page, and from there back to the page that
 * was asked for.
 */
export async function requireActor(): Promise<Actor> {
  return (await requireSession()).actor;
}

/** The session of who is signed in; everybody else is led away as by {@link requireActor}. */
export async function requireSession(): Promise<CurrentSession> {
  const session = await currentSession();
  if (session) return session;
  const path = (await headers()).get(requestedPathHeader);
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in');
}
