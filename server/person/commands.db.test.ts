import { beforeEach, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { resetDatabase, testDatabase } from '@/tests/database';
import { browserOf, joinAs, setUpAna } from '@/tests/factories/accounts';
import { releaseTogether } from '@/tests/release-together';

import { changeRole, deactivatePerson, reactivatePerson } from './commands';
import { sessionFrom } from './session';

let ana: Actor;
beforeEach(async () => {
  await resetDatabase();
  ana = await setUpAna();
});

test('a role that changes counts for open sessions at once', async () => {
  const bo = await joinAs(ana, 'journalist', 'Bo Lind');
  const browser = await browserOf('bo@example.org');
  expect((await sessionFrom(browser))?.actor.role).toBe('journalist');
  expect(await changeRole(ana, { personId: bo.id, role: 'editor' })).toEqual({ ok: true });
  expect((await sessionFrom(browser))?.actor).toEqual({ ...bo, role: 'editor' });
  const [last] = await testDatabase.revision.findMany({
    where: { aggregateId: bo.id },
    orderBy: { number: 'desc' },
  });
  expect(last).toMatchObject({
    action: 'person_role_changed',
    actorId: ana.id,
    payload: { before: { role: 'journalist' }, after: { role: 'editor' } },
  });
});

test('nobody changes their own role, and only admins change others’', async () => {
  const ed = await joinAs(ana, 'editor', 'Ed Roe');
  const refused = { ok: false, reason: 'not_allowed' };
  expect(await changeRole(ana, { personId: ana.id, role: 'editor' })).toMatchObject(refused);
  expect(await changeRole(ed, { personId: ed.id, role: 'admin' })).toMatchObject(refused);
  expect(await changeRole(ed, { personId: ana.id, role: 'journalist' })).toMatchObject(refused);
  expect(await deactivatePerson(ed, { personId: ana.id })).toMatchObject(refused);
  expect(await reactivatePerson(ed, { personId: ana.id })).toMatchObject(refused);
  expect(await testDatabase.person.count({ where: { role: 'admin' } })).toBe(1);
});

test('deactivation ends sessions and keeps the person out until it is taken back', async () => {
  const bo = await joinAs(ana, 'editor', 'Bo Lind');
  const browser = await browserOf('bo@example.org');
  expect(await deactivatePerson(ana, { personId: bo.id })).toEqual({ ok: true });
  expect(await testDatabase.session.count({ where: { userId: bo.id } })).toBe(0);
  expect(await sessionFrom(browser)).toBeNull();
  await expect(browserOf('bo@example.org')).rejects.toThrow();
  expect(await changeRole(bo, { personId: ana.id, role: 'editor' })).toMatchObject({
    reason: 'not_signed_in',
  });
  expect(await reactivatePerson(ana, { personId: bo.id })).toEqual({ ok: true });
  expect((await sessionFrom(await browserOf('bo@example.org')))?.actor).toEqual(bo);
});

test('a session that outlives its person’s account, by whatever way, is nobody’s', async () => {
  const bo = await joinAs(ana, 'editor', 'Bo Lind');
  const browser = await browserOf('bo@example.org');
  await testDatabase.person.update({ where: { id: bo.id }, data: { deactivatedAt: new Date() } });
  expect(await sessionFrom(browser)).toBeNull();
});

test('the last active admin stays', async () => {
  expect(await deactivatePerson(ana, { personId: ana.id })).toMatchObject({
    reason: 'not_allowed',
    message: 'This is the last active admin. Make another person an admin first.',
  });
  const bo = await joinAs(ana, 'admin', 'Bo Lind');
  expect(await deactivatePerson(ana, { personId: bo.id })).toEqual({ ok: true });
  expect(await deactivatePerson(ana, { personId: ana.id })).toMatchObject({ ok: false });
  await reactivatePerson(ana, { personId: bo.id });
  expect(await deactivatePerson(ana, { personId: ana.id })).toEqual({ ok: true });
});

test('two admins who remove each other at once leave one', async () => {
  const bo = await joinAs(ana, 'admin', 'Bo Lind');
  for (const remove of [
    (by: Actor, of: Actor) => changeRole(by, { personId: of.id, role: 'editor' }),
    (by: Actor, of: Actor) => deactivatePerson(by, { personId: of.id }),
  ]) {
    await testDatabase.person.updateMany({ data: { role: 'admin', deactivatedAt: null } });
    const results = await releaseTogether('person', [() => remove(ana, bo), () => remove(bo, ana)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await testDatabase.person.count({ where: { role: 'admin', deactivatedAt: null } })).toBe(
      1,
    );
  }
});
