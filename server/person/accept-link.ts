import { hashPassword } from 'better-auth/crypto';
import { v7 as uuid } from 'uuid';

import type { AcceptInvitationInput, SetUpInput } from '@/domain/person/account-schema';
import { invitationState } from '@/domain/person/invitation-state';
import { checkPassword } from '@/domain/person/password';
import type { Actor, Role } from '@/domain/person/role';
import { refuse, type Refusal, type Result } from '@/domain/result';

import { runCommand } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { spendTry } from './limits';
import { findOpenLink, lockLink } from './queries';

/** Whose account a link made. */
type Joined = Result<{ actor: Actor }>;

/**
 * Makes the first account, an admin, through the set-up link. Refuses a link that was used, replaced
 * or is older than a day, a weak password, and too many tries from one address.
 * @param address the client's network address, null if it cannot be known
 */
export async function acceptSetUp(
  token: string,
  input: SetUpInput,
  address: string | null,
): Promise<Joined> {
  return accept('set_up', token, () => input, address);
}

/**
 * Makes an account through an invitation, with its address and role. Refuses as {@link acceptSetUp},
 * and an address that has an account by now.
 * @param address the client's network address, null if it cannot be known
 */
export async function acceptInvitation(
  token: string,
  input: AcceptInvitationInput,
  address: string | null,
): Promise<Joined> {
  return accept('invite', token, (email) => ({ ...input, email: email ?? '' }), address);
}

async function accept(
  kind: 'set_up' | 'invite',
  token: string,
  complete: (email: string | null) => SetUpInput,
  address: string | null,
): Promise<Joined> {
  const now = new Date();
  const spent = await spendTry('link', { address });
  if (!spent.ok) return spent;
  const open = await findOpenLink(kind, token, now);
  if (!open) return unusable(kind);
  await spent.giveBack();
  const input = complete(open.email);
  const checked = checkPassword(input.password, input);
  if (!checked.ok) return checked;
  const password = await hashPassword(input.password);

  return runCommand(async (tx) => {
    const link = await lockLink(tx, token);
    if (!link || link.kind !== kind || invitationState(link, now) !== 'open') return unusable(kind);
    if (kind === 'set_up' && (await tx.account.count()) > 0) return unusable(kind);
    const actor = await createPerson(
      tx,
      { ...input, role: link.role, passwordHash: password },
      now,
    );
    if (!actor) {
      return refuse('already_exists', 'There is an account with this address already. Sign in.');
    }
    await tx.invitation.update({
      where: { id: link.id },
      data: { acceptedAt: now, acceptedById: actor.id },
    });
    await appendRevision(tx, {
      aggregateKind: 'invitation',
      aggregateId: link.id,
      actorId: actor.id,
      at: now,
      action: 'accepted_invitation',
      payload: { after: { personId: actor.id } },
    });
    return { ok: true, actor };
  });
}

interface NewPerson {
  name: string;
  email: string;
  role: Role;
  passwordHash: string;
}

/** Null if there is an account with this address. */
async function createPerson(tx: Transaction, person: NewPerson, at: Date): Promise<Actor | null> {
  const { passwordHash, ...data } = person;
  const id = uuid();
  const { name, email, role } = data;
  const made = await tx.person.createMany({
    data: [{ id, name, email, role }],
    skipDuplicates: true,
  });
  if (made.count === 0) return null;
  await tx.account.create({
    data: {
      id: uuid(),
      userId: id,
      accountId: id,
      providerId: 'credential',
      password: passwordHash,
    },
  });
  await appendRevision(tx, {
    aggregateKind: 'person',
    aggregateId: id,
    actorId: id,
    at,
    action: 'created',
    payload: { after: { name, email, role } },
  });
  return { id, name, role };
}

function unusable(kind: 'set_up' | 'invite'): Refusal {
  return kind === 'set_up'
    ? refuse(
        'expired',
        'This set-up link no longer works: it was used, replaced by a newer one, or is older than a day. Restart Onrecord for a new one.',
      )
    : refuse(
        'expired',
        'This invitation no longer works: it was used, taken back, or is older than a week. Ask an admin for a new one.',
      );
}
