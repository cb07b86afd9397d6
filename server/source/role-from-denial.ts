import { z } from 'zod';

import type { RoleOfDenial } from '@/domain/claim/denial-role-schema';
import { type DenialRole, denialRoles, denialRoleValue } from '@/domain/claim/denial-roles';
import { mustBeAllowed } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import { edtfBounds } from '@/domain/time/edtf';

import { appendToClaim } from '../attribution/append';
import { signedContentOf } from '../attribution/content';
import { openAttribution } from '../attribution/open';
import { readableAttribution } from '../attribution/readable';
import { claimsOfSources, refreshClaim, refreshClaimsOfSource } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import { loadStandingSource } from './load';
import { addRole } from './roles';
import { familyOf } from './stand-ins';

const goneAlready = refuse(
  'invalid',
  'The denial or the participants have changed. Reload the page and choose again.',
);

/**
 * Adds the role that makes a denial one by a participant, from the denial itself. Needs *edit a
 * source*, and *edit an attribution* where somebody speaks for a participant: that participant then
 * becomes the denial's principal, which reopens its review. Where a participant heads the organization
 * that denies, the claim's status follows at once. Refuses (`already_exists`) a role that is there.
 */
export function addRoleFromDenial(
  actor: Actor,
  input: RoleOfDenial,
): Promise<Result<{ claimId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'edit a source');
    await lockHolder(tx, input.role);
    const row = await openAttribution(tx, person, input.attributionId);
    const participants = row.claim.participants.map(({ sourceId, source }) => ({
      sourceId,
      name: source.name,
      kind: source.kind,
    }));
    const denial = { content: signedContentOf(row.claim, row), review: row.review };
    const role = denialRoles(denial, participants).find(
      (each) => denialRoleValue(each) === input.role,
    );
    if (!role || row.stance !== 'denies') return goneAlready;
    await mustBeMissing(tx, role);
    const at = new Date();
    const begins = input.since === null ? null : edtfBounds(input.since).earliest;
    if (begins !== null && row.saidLatest && row.saidLatest.getTime() < begins) {
      const message = 'The denial was made before this role began.';
      return refuse('invalid', message, { since: [message] });
    }
    const heads = role.relation === 'heads';
    await addRole(tx, person, at, role.holder.id, {
      id: null,
      title: input.title ?? (heads ? 'Head' : 'Spokesperson'),
      organization: heads ? { id: role.of.id } : undefined,
      headsIt: heads,
      speaksFor: heads ? undefined : { id: role.of.id },
      from: input.since,
      until: null,
    });
    if (heads) {
      await refreshClaimsOfSource(tx, role.holder.id, person.id, at);
      return { ok: true, claimId: row.claimId };
    }
    orStop(mustBeAllowed(person, 'edit an attribution'));
    const before = await readableAttribution(tx, row.id);
    await tx.attribution.update({ where: { id: row.id }, data: { principalId: role.of.id } });
    const after = await readableAttribution(tx, row.id);
    await appendToClaim(tx, row, person.id, at, 'attribution_changed', { before, after });
    await refreshClaim(tx, row.claimId, person.id, at);
    return { ok: true, claimId: row.claimId };
  });
}

/** Locks whose role it is, before the claim, and for an office all claims that rest on it. */
async function lockHolder(tx: Transaction, role: string): Promise<void> {
  const [relation, holder] = role.split(':');
  const { data: id } = z.uuid().safeParse(holder);
  if (!id) return;
  const claimIds = relation === 'heads' ? await claimsOfSources(tx, await familyOf(tx, id)) : [];
  await lockAggregates(tx, [id, ...claimIds]);
}

/** Stops the command if either source was withdrawn, or the role is on the desk already. */
async function mustBeMissing(tx: Transaction, { relation, holder, of }: DenialRole): Promise<void> {
  const { roles } = await loadStandingSource(tx, holder.id);
  await loadStandingSource(tx, of.id);
  const there = roles.some((role) =>
    relation === 'heads'
      ? role.headsIt && role.organization?.id === of.id && role.heldUntil === null
      : role.speaksFor?.id === of.id && role.heldUntil === null,
  );
  if (!there) return;
  const message = `This role is on the desk already: see the page of ${holder.name}.`;
  orStop(refuse('already_exists', message, { role: [message] }));
}
