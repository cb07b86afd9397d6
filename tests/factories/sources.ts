import { v7 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import type { SourceContent } from '@/domain/source/schema';
import { createSource } from '@/server/source/commands';

type ActorContent = Extract<SourceContent, { roles: unknown }>;
type Of<K extends SourceContent['kind']> = Extract<SourceContent, { kind: K }>;
type Role = ActorContent['roles'][number];

/** A person or an organization with its other names and roles, made through the real command. */
export function makeActorSource(
  actor: Actor,
  fields: Pick<ActorContent, 'name'> & Partial<ActorContent>,
): Promise<{ id: string; number: number }> {
  return make(actor, { kind: 'person', note: null, aliases: [], roles: [], ...fields });
}

/** An outlet, made through the real command. */
export function makeOutlet(actor: Actor, name: string): Promise<{ id: string; number: number }> {
  return make(actor, { kind: 'outlet', name, note: null, aliases: [] });
}

/** A document, made through the real command; neither official nor held unless told. */
export function makeDocument(
  actor: Actor,
  fields: Pick<Of<'document'>, 'name'> & Partial<Of<'document'>>,
): Promise<{ id: string; number: number }> {
  const none = { note: null, aliases: [], official: false, held: false };
  return make(actor, { kind: 'document', ...none, ...fields });
}

/** An unnamed source, made through the real command; theirs unless told. */
export function makeUnnamed(
  actor: Actor,
  fields: Pick<Of<'unnamed'>, 'name'> & Partial<Of<'unnamed'>>,
): Promise<{ id: string; number: number }> {
  const none = { note: null, statedReason: null, countLow: null, countHigh: null };
  return make(actor, { kind: 'unnamed', owner: 'theirs', ...none, ...fields });
}

/** A role as a form gives it. */
export function role(fields: Pick<Role, 'title'> & Partial<Role>): Role {
  const none = { id: null, organization: undefined, headsIt: false, speaksFor: undefined };
  return { ...none, from: null, until: null, ...fields };
}

async function make(actor: Actor, content: SourceContent): Promise<{ id: string; number: number }> {
  const made = await createSource(actor, uuid(), content);
  if (!made.ok) throw new Error(made.message);
  return { id: made.id, number: made.number };
}
