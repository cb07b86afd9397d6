import { v7 as uuid } from 'uuid';

import { canHoldRoles } from '@/domain/source/kind';
import { edtfBounds } from '@/domain/time/edtf';

import { refreshClaimsOfSource } from '../claim/refresh';
import { insertRows } from '../database/bulk-queries';
import { instant } from '../instant';
import { roleFields } from '../source/roles';
import { type Batch, LeftOut, made, note, type NumberedRecord, refuseLine } from './batch';
import { knownSources, theOne } from './known-queries';

/** A role that a source holds, as far as two are the same. */
interface RoleContent {
  sourceId: string;
  title: string;
  organizationId: string | null;
  headsIt: boolean;
  speaksForId: string | null;
  heldFrom: string | null;
  heldUntil: string | null;
}

/** Adds the roles of these lines; one that the source holds already is there. */
export async function importRoles(
  batch: Batch,
  lines: readonly NumberedRecord<'role'>[],
): Promise<void> {
  const { tx } = batch;
  const known = await knownSources(
    tx,
    lines.flatMap(({ record }) => [record.source, record.organization, record.speaksFor]),
  );
  const held = await tx.sourceRole.findMany({
    where: { sourceId: { in: [...known.values()].map(({ id }) => id) } },
  });
  const seen = new Set(held.map(keyOf));
  const offices = new Set<string>();
  const rows = made(batch, lines, (record) => {
    const source = theOne(known, 'source', record.source);
    const another = (name: string | undefined) => {
      const found = name === undefined ? null : theOne(known, 'source', name);
      if (found?.id === source.id) refuseLine('A source holds no role in or for itself.');
      return found;
    };
    const organization = another(record.organization);
    const speaksFor = another(record.speaksFor);
    if (!canHoldRoles(source.kind)) refuseLine('Only people and organizations hold roles.');
    const content = {
      sourceId: source.id,
      title: record.title,
      organizationId: organization?.id ?? null,
      headsIt: record.headsIt ?? false,
      speaksForId: speaksFor?.id ?? null,
      heldFrom: record.from ?? null,
      heldUntil: record.until ?? null,
    };
    if (seen.has(keyOf(content))) throw new LeftOut({ became: 'there' });
    seen.add(keyOf(content));
    note(batch, 'source', source.id, 'role_added', {
      after: roleFields({
        ...content,
        organization: organization && { ...organization, number: 0 },
        speaksFor: speaksFor && { ...speaksFor, number: 0 },
        fromEarliest: null,
        untilLatest: null,
      }),
    });
    if (content.headsIt) offices.add(source.id);
    return {
      id: uuid(),
      ...content,
      fromEarliest: instant(record.from ? edtfBounds(record.from).earliest : null),
      untilLatest: instant(record.until ? edtfBounds(record.until).latest : null),
    };
  });
  await insertRows(tx, 'source_role', rows);
  // Whose office denies may settle a claim: those that the holder takes part in are looked at anew.
  for (const id of offices) await refreshClaimsOfSource(tx, id, batch.actor.id, batch.at);
}

function keyOf(role: RoleContent): string {
  return JSON.stringify([
    role.sourceId,
    role.title,
    role.organizationId,
    role.headsIt,
    role.speaksForId,
    role.heldFrom,
    role.heldUntil,
  ]);
}
