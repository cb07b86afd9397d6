import { v7 as uuid } from 'uuid';

import type { Actor, Role } from '@/domain/person/role';
import { database } from '@/server/database/client';

let made = 0;

/** A person of the newsroom, written directly: accounts and invitations are tested elsewhere. */
export async function makePerson(role: Role = 'journalist', name?: string): Promise<Actor> {
  const id = uuid();
  made += 1;
  const person = { id, name: name ?? `${role} ${made}`, role };
  await database.person.create({ data: { ...person, email: `${id}@newsroom.test` } });
  return person;
}
