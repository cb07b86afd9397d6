import { v7 as uuid } from 'uuid';

import type { Actor, Role } from '@/domain/person/role';
import { database } from '@/server/database/client';
import { acceptInvitation, acceptSetUp } from '@/server/person/accept-link';
import { auth } from '@/server/person/auth';
import { invite } from '@/server/person/invitation-commands';
import { createSetupLink } from '@/server/person/setup-link';

import { makePerson } from './people';

/** The password of everybody in tests. */
export const password = 'quiet lantern forty hedge';

/** The secret at the end of a link. */
export function tokenOf(link: string | null): string {
  return link?.split('/').at(-1) ?? '';
}

/** The first person, an admin, through the set-up link: ana@example.org. */
export async function setUpAna(): Promise<Actor> {
  const link = await createSetupLink();
  const input = { name: 'Ana Marković', email: 'ana@example.org', password };
  const joined = await acceptSetUp(tokenOf(link), input, null);
  if (!joined.ok) throw new Error(joined.message);
  return joined.actor;
}

/** A further person through an invitation; the address is the first name at example.org. */
export async function joinAs(admin: Actor, role: Role, name: string): Promise<Actor> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`;
  const invited = await invite(admin, { email, role });
  if (!invited.ok) throw new Error(invited.message);
  const joined = await acceptInvitation(tokenOf(invited.link), { name, password }, null);
  if (!joined.ok) throw new Error(joined.message);
  return joined.actor;
}

/** Opens a session and gives the cookies that a browser would keep of it. */
export async function cookiesOf(email: string): Promise<{ name: string; value: string }[]> {
  const { id: personId } = await database.person.findUniqueOrThrow({ where: { email } });
  const { headers, response } = await auth().api.openSession({
    body: { personId },
    returnHeaders: true,
  });
  if (!response.opened) throw new Error(`No session opens for ${email}.`);
  return headers.getSetCookie().map((cookie) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    return { name, value };
  });
}

/** Opens a session and gives the headers that the browser would send from then on. */
export async function browserOf(email: string): Promise<Headers> {
  const cookies = await cookiesOf(email);
  return new Headers({ cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') });
}

let hashed: Promise<string> | undefined;

/** A person who can sign in, written directly: for tests that are about something else. */
export async function makeColleague(
  role: Role = 'journalist',
  name?: string,
): Promise<Actor & { email: string }> {
  const person = await makePerson(role, name);
  hashed ??= auth().$context.then((context) => context.password.hash(password));
  const { email } = await database.person.findUniqueOrThrow({ where: { id: person.id } });
  await database.account.create({
    data: {
      id: uuid(),
      userId: person.id,
      accountId: person.id,
      providerId: 'credential',
      password: await hashed,
    },
  });
  return { ...person, email };
}
