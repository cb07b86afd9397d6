import { beforeEach, describe, expect, test, vi } from 'vitest';

import { resetDatabase, testDatabase } from '@/tests/database';
import { joinAs, password, setUpAna, tokenOf } from '@/tests/factories/accounts';
import { makePerson } from '@/tests/factories/people';
import { releaseTogether } from '@/tests/release-together';

import { acceptInvitation, acceptSetUp } from './accept-link';
import { invite, revokeInvitation } from './invitation-commands';
import { pause } from './pause';
import { findOpenLink, listPeople } from './queries';
import { createSetupLink } from './setup-link';

vi.mock('./pause', () => ({ pause: vi.fn(async () => {}) }));

const bo = { name: 'Bo Lind', email: 'bo@example.org', password };

beforeEach(resetDatabase);

async function expireEverything() {
  await testDatabase.invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
}

describe('the set-up link', () => {
  test('makes the first admin and then never works again', async () => {
    const link = await createSetupLink();
    expect(link).toMatch(/^http:\/\/localhost:3000\/set-up\/[\w-]{43}$/);
    const token = tokenOf(link);
    expect(await findOpenLink('set_up', token, new Date())).toEqual({ email: null, role: 'admin' });
    expect(await acceptSetUp(token, bo, null)).toMatchObject({
      ok: true,
      actor: { role: 'admin' },
    });
    const ann = { ...bo, email: 'ann@example.org' };
    expect(await acceptSetUp(token, ann, null)).toMatchObject({ ok: false, reason: 'expired' });
    expect(await createSetupLink()).toBeNull();
    expect(await testDatabase.person.count()).toBe(1);
    expect(
      await testDatabase.revision.findMany({ orderBy: { at: 'asc' }, select: { action: true } }),
    ).toHaveLength(3);
  });

  test('is replaced by a newer one, and keeps only a digest of its secret', async () => {
    const first = tokenOf(await createSetupLink());
    const second = tokenOf(await createSetupLink());
    expect(await acceptSetUp(first, bo, null)).toMatchObject({ reason: 'expired' });
    const everything = JSON.stringify([
      await testDatabase.invitation.findMany(),
      await testDatabase.revision.findMany(),
    ]);
    expect(everything).not.toContain(second);
    expect(await acceptSetUp(second, bo, null)).toMatchObject({ ok: true });
  });

  test('ends after its time', async () => {
    const token = tokenOf(await createSetupLink());
    await expireEverything();
    expect(await findOpenLink('set_up', token, new Date())).toBeNull();
    expect(await acceptSetUp(token, bo, null)).toMatchObject({ reason: 'expired' });
  });

  test('lets one of two win who use it at once', async () => {
    const token = tokenOf(await createSetupLink());
    const results = await releaseTogether('person', [
      () => acceptSetUp(token, bo, null),
      () => acceptSetUp(token, { ...bo, email: 'ann@example.org' }, null),
      () => acceptSetUp(token, bo, null),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === 'expired')).toHaveLength(2);
    expect(await testDatabase.person.count()).toBe(1);
  });

  test('asks for a good password and stays open until it gets one', async () => {
    const token = tokenOf(await createSetupLink());
    const weak = await acceptSetUp(token, { ...bo, password: 'password12345' }, null);
    expect(weak).toMatchObject({ reason: 'invalid', fields: { password: [expect.any(String)] } });
    expect(await acceptSetUp(token, bo, null)).toMatchObject({ ok: true });
  });

  test('cannot be guessed without end', async () => {
    const tries = [];
    for (let n = 0; n < 70; n++) tries.push(await acceptSetUp(`guess-${n}`, bo, '192.0.2.7'));
    expect(tries.every((one) => !one.ok && one.reason === 'expired')).toBe(true);
    expect(pause).toHaveBeenCalledTimes(10);
    expect(pause).toHaveBeenLastCalledWith(8);
    const token = tokenOf(await createSetupLink());
    expect(await acceptSetUp(token, bo, '192.0.2.8')).toMatchObject({ ok: true });
  });
});

describe('an invitation', () => {
  test('makes one account, with its address and role', async () => {
    const ana = await setUpAna();
    const invited = await invite(ana, { email: 'bo@example.org', role: 'editor' });
    if (!invited.ok) throw new Error(invited.message);
    const token = tokenOf(invited.link);
    const results = await releaseTogether('person', [
      () => acceptInvitation(token, { name: 'Bo Lind', password }, null),
      () => acceptInvitation(token, { name: 'Not Bo', password }, null),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await testDatabase.person.findUnique({ where: { email: 'bo@example.org' } }),
    ).toMatchObject({ role: 'editor' });
    expect(await acceptSetUp(token, bo, null)).toMatchObject({ reason: 'expired' });
  });

  test('that is sent twice, at once or later, is one and has one working link', async () => {
    const ana = await setUpAna();
    const input = { email: 'bo@example.org', role: 'journalist' } as const;
    const made = await releaseTogether('invitation', [
      () => invite(ana, input),
      () => invite(ana, input),
    ]);
    const later = await invite(ana, { ...input, role: 'editor' });
    if (!later.ok) throw new Error(later.message);
    expect(await testDatabase.invitation.count({ where: { kind: 'invite' } })).toBe(1);
    for (const earlier of made) {
      if (!earlier.ok) throw new Error(earlier.message);
      const gone = await acceptInvitation(tokenOf(earlier.link), { name: 'Bo', password }, null);
      expect(gone).toMatchObject({ reason: 'expired' });
    }
    const joined = await acceptInvitation(tokenOf(later.link), { name: 'Bo Lind', password }, null);
    expect(joined).toMatchObject({ ok: true, actor: { role: 'editor' } });
    expect(await invite(ana, input)).toMatchObject({ reason: 'already_exists' });
  });

  test('ends when it is revoked or too old', async () => {
    const ana = await setUpAna();
    const invited = await invite(ana, { email: 'bo@example.org', role: 'editor' });
    if (!invited.ok) throw new Error(invited.message);
    const { invitationId } = invited;
    expect(await revokeInvitation(ana, { invitationId })).toEqual({ ok: true });
    expect(await revokeInvitation(ana, { invitationId })).toEqual({ ok: true });
    const token = tokenOf(invited.link);
    expect(await acceptInvitation(token, { name: 'Bo', password }, null)).toMatchObject({
      reason: 'expired',
    });
    const again = await invite(ana, { email: 'bo@example.org', role: 'editor' });
    if (!again.ok) throw new Error(again.message);
    await expireEverything();
    const late = await acceptInvitation(tokenOf(again.link), { name: 'Bo', password }, null);
    expect(late).toMatchObject({ reason: 'expired' });
    const listed = await listPeople(ana, new Date());
    if (!listed.ok) throw new Error(listed.message);
    expect(listed.invitations.map(({ state }) => state)).toEqual(['expired', 'revoked']);
  });

  test('that was accepted cannot be revoked', async () => {
    const ana = await setUpAna();
    await joinAs(ana, 'journalist', 'Bo Lind');
    const { id } = await testDatabase.invitation.findFirstOrThrow({ where: { kind: 'invite' } });
    expect(await revokeInvitation(ana, { invitationId: id })).toMatchObject({ reason: 'conflict' });
  });

  test('that was accepted gives an account, which nobody has who was only written down', async () => {
    const ana = await setUpAna();
    await joinAs(ana, 'journalist', 'Bo Lind');
    await makePerson('journalist', 'Cy Paper');
    const listed = await listPeople(ana, new Date());
    if (!listed.ok) throw new Error(listed.message);
    expect(listed.people.map(({ name, hasAccount }) => [name, hasAccount])).toEqual([
      [ana.name, true],
      ['Bo Lind', true],
      ['Cy Paper', false],
    ]);
  });

  test('is an admin’s to make, revoke and see', async () => {
    const ana = await setUpAna();
    const ed = await joinAs(ana, 'editor', 'Ed Roe');
    const invited = await invite(ana, { email: 'bo@example.org', role: 'editor' });
    if (!invited.ok) throw new Error(invited.message);
    const { invitationId } = invited;
    const refused = { ok: false, reason: 'not_allowed' };
    expect(await invite(ed, { email: 'x@example.org', role: 'admin' })).toMatchObject(refused);
    expect(await revokeInvitation(ed, { invitationId })).toMatchObject(refused);
    expect(await listPeople(ed, new Date())).toMatchObject(refused);
    expect(
      await revokeInvitation({ ...ed, role: 'admin' }, { invitationId }),
      'the role in the database counts, not the one that is claimed',
    ).toMatchObject(refused);
  });
});
