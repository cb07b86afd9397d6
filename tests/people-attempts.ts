import { hashPassword } from 'better-auth/crypto';
import { v4 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { database } from '@/server/database/client';
import { changeSettings } from '@/server/newsroom/commands';
import { settingsRevision } from '@/server/newsroom/queries';
import { changePassword, endOtherSessions, endSession } from '@/server/person/account-commands';
import { changeRole, deactivatePerson, reactivatePerson } from '@/server/person/commands';
import { invite, revokeInvitation } from '@/server/person/invitation-commands';
import {
  beginSecondFactor,
  confirmSecondFactor,
  makeRecoveryCodes,
  removeSecondFactor,
  resetSecondFactor,
} from '@/server/person/second-factor';

import { done } from './factories/attributions';
import { makePerson } from './factories/people';
import { beginApp, giveSecondFactor, presentCode } from './factories/second-factor';

/** Prepares what a command needs, and answers the call that is then right but for the permission. */
export type Attempt = (actor: Actor) => Promise<() => Promise<Result>>;

/** The attempts at commands about people and one's own account. */
export const peopleAttempts: Record<string, Attempt> = {
  invite: async (actor) => () =>
    invite(actor, { email: `${uuid()}@newsroom.test`, role: 'journalist' }),
  revokeInvitation: async (actor) => {
    const admin = await makePerson('admin');
    const email = `${uuid()}@newsroom.test`;
    const { invitationId } = done(await invite(admin, { email, role: 'journalist' }));
    return () => revokeInvitation(actor, { invitationId });
  },
  changeRole: async (actor) => {
    const { id: personId } = await makePerson('journalist');
    return () => changeRole(actor, { personId, role: 'editor' });
  },
  deactivatePerson: async (actor) => {
    const { id: personId } = await makePerson('journalist');
    return () => deactivatePerson(actor, { personId });
  },
  reactivatePerson: async (actor) => {
    const { id: personId } = await makePerson('journalist');
    done(await deactivatePerson(await makePerson('admin'), { personId }));
    return () => reactivatePerson(actor, { personId });
  },
  changePassword: async (actor) => {
    const currentPassword = 'quiet lantern forty hedge';
    await database.account.create({
      data: {
        id: uuid(),
        userId: actor.id,
        accountId: actor.id,
        providerId: 'credential',
        password: await hashPassword(currentPassword),
      },
    });
    const newPassword = 'another lantern fifty hedges';
    return () => changePassword(actor, { currentPassword, newPassword }, uuid());
  },
  endSession: async (actor) => () => endSession(actor, { sessionId: uuid() }),
  endOtherSessions: async (actor) => () => endOtherSessions(actor, uuid()),
  beginSecondFactor: async (actor) => () => beginSecondFactor(actor),
  confirmSecondFactor: async (actor) => {
    const code = presentCode(await beginApp(actor));
    return () => confirmSecondFactor(actor, { code }, uuid());
  },
  makeRecoveryCodes: async (actor) => {
    await giveSecondFactor(actor);
    return () => makeRecoveryCodes(actor);
  },
  removeSecondFactor: async (actor) => {
    await giveSecondFactor(actor);
    return () => removeSecondFactor(actor);
  },
  resetSecondFactor: async (actor) => {
    const person = await makePerson('journalist');
    await giveSecondFactor(person);
    return () => resetSecondFactor(actor, { personId: person.id, reason: 'Lost the phone.' });
  },
  changeSettings: async (actor) => {
    const revision = await settingsRevision();
    const changed = { twoPersonRule: revision % 2 === 1, secondFactorFor: [] };
    return () => changeSettings(actor, { ...changed, revision, reason: 'For this test.' });
  },
};
