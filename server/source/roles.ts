import { v7 as uuid } from 'uuid';

import type { Json } from '@/domain/history/canonical-json';
import type { Actor } from '@/domain/person/role';
import { refuse } from '@/domain/result';
import type { RoleRow } from '@/domain/source/rows';
import { edtfBounds } from '@/domain/time/edtf';
import { formatEdtf } from '@/domain/time/readable';

import { stopWith } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { instant } from '../instant';
import type { WholeSource } from './load';
import { resolveSource } from './resolve';

type Role = WholeSource['roles'][number];

/**
 * Makes a source's roles those of the form, with a revision for each that came, changed or went.
 * Organizations and principals that were only typed are found by their name or made.
 * @returns true if a role that heads an organization is among those that changed
 */
export async function saveRoles(
  tx: Transaction,
  actor: Actor,
  at: Date,
  source: Pick<WholeSource, 'id' | 'roles'>,
  rows: readonly RoleRow[],
): Promise<boolean> {
  const entry = { aggregateKind: 'source', aggregateId: source.id, actorId: actor.id, at } as const;
  const heads: boolean[] = [];
  const kept = new Set(rows.flatMap(({ id }) => id ?? []));

  for (const role of source.roles.filter(({ id }) => !kept.has(id))) {
    await tx.sourceRole.delete({ where: { id: role.id } });
    await appendRevision(tx, {
      ...entry,
      action: 'role_removed',
      payload: { before: roleFields(role) },
    });
    heads.push(role.headsIt);
  }
  for (const [index, row] of rows.entries()) {
    const before = source.roles.find(({ id }) => id === row.id);
    const data = await roleData(tx, actor, at, source.id, row, index);
    const after = await tx.sourceRole.upsert({
      where: { id: before?.id ?? uuid() },
      create: { ...data, id: uuid(), sourceId: source.id },
      update: data,
      include: {
        organization: { select: { id: true, name: true, number: true } },
        speaksFor: { select: { id: true, name: true, number: true } },
      },
    });
    const payload: Json = before
      ? { before: roleFields(before), after: roleFields(after) }
      : { after: roleFields(after) };
    if (before && JSON.stringify(roleFields(before)) === JSON.stringify(roleFields(after)))
      continue;
    await appendRevision(tx, { ...entry, action: before ? 'role_changed' : 'role_added', payload });
    heads.push(after.headsIt || Boolean(before?.headsIt));
  }
  return heads.some(Boolean);
}

/** Adds one role to a source that holds others, with its revision; the caller refreshes its claims. */
export async function addRole(
  tx: Transaction,
  actor: Actor,
  at: Date,
  sourceId: string,
  row: RoleRow,
): Promise<void> {
  const role = await tx.sourceRole.create({
    data: { ...(await roleData(tx, actor, at, sourceId, row, 0)), id: uuid(), sourceId },
    include: {
      organization: { select: { id: true, name: true, number: true } },
      speaksFor: { select: { id: true, name: true, number: true } },
    },
  });
  await appendRevision(tx, {
    aggregateKind: 'source',
    aggregateId: sourceId,
    actorId: actor.id,
    at,
    action: 'role_added',
    payload: { after: roleFields(role) },
  });
}

async function roleData(
  tx: Transaction,
  actor: Actor,
  at: Date,
  sourceId: string,
  row: RoleRow,
  index: number,
) {
  const find = async (pick: RoleRow['organization'], name: string, own: string) => {
    const field = `roles[${index}].${name}`;
    const context = {
      owner: 'theirs',
      outletId: null,
      defaultKind: 'organization',
      field,
    } as const;
    const id = await resolveSource(tx, actor, at, pick, context);
    if (id === sourceId) stopWith(refuse('invalid', own, { [field]: [own] }));
    return id;
  };
  return {
    title: row.title,
    organizationId: await find(
      row.organization,
      'organization',
      'A source holds no role in itself. Name another organization.',
    ),
    headsIt: row.headsIt,
    speaksForId: await find(
      row.speaksFor,
      'speaksFor',
      'A source does not speak for itself here. Name another principal.',
    ),
    heldFrom: row.from,
    heldUntil: row.until,
    fromEarliest: instant(row.from === null ? null : edtfBounds(row.from).earliest),
    untilLatest: instant(row.until === null ? null : edtfBounds(row.until).latest),
  };
}

/** What a revision says of a role. */
export function roleFields(role: Omit<Role, 'id' | 'sourceId'>): Record<string, Json> {
  return {
    title: role.title,
    organization: role.organization?.name ?? null,
    headsIt: role.headsIt,
    speaksFor: role.speaksFor?.name ?? null,
    from: role.heldFrom === null ? null : formatEdtf(role.heldFrom),
    until: role.heldUntil === null ? null : formatEdtf(role.heldUntil),
  };
}
