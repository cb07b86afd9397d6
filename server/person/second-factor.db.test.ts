import { v4 as uuid } from 'uuid';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { defaultSettings } from '@/domain/newsroom/settings';
import { proofFields, proofMinutes } from '@/domain/person/proof';
import type { Actor, Role } from '@/domain/person/role';
import { resetDatabase, testDatabase } from '@/tests/database';
import { browserOf, makeColleague, password } from '@/tests/factories/accounts';
import { done } from '@/tests/factories/attributions';
import { beginApp, giveSecondFactor, presentCode } from '@/tests/factories/second-factor';

import { changeSettings } from '../newsroom/commands';
import { settingsRevision } from '../newsroom/queries';
import { changePassword } from './account-commands';
import { pause } from './pause';
import { prove } from './prove';
import { readSecondStep } from './second-step';
import {
  beginSecondFactor,
  confirmSecondFactor,
  makeRecoveryCodes,
  removeSecondFactor,
  resetSecondFactor,
  unsafeResetSecondFactor,
} from './second-factor';
import { keyToConfirm, secondFactorOf } from './second-factor-queries';
import { type CurrentSession, sessionFrom } from './session';
import { finishSignIn, signIn } from './sign-in';
import { spendCode } from './spend-code';

vi.mock('./pause', () => ({ pause: vi.fn(async () => {}) }));

let ann: Actor & { email: string };
beforeEach(async () => {
  await resetDatabase();
  ann = await makeColleague('editor', 'Ann Lee');
});

const none = new Headers();
const wrongCode = '000000';

async function noteOf(email: string): Promise<string | undefined> {
  return done(await signIn({ email, password }, none)).secondStep ?? undefined;
}

async function actionsOf(personId: string): Promise<string[]> {
  const where = { aggregateId: personId };
  const revisions = await testDatabase.revision.findMany({ where, orderBy: { number: 'asc' } });
  return revisions.map(({ action }) => action);
}

async function requireFor(secondFactorFor: Role[]): Promise<void> {
  const admin = await makeColleague('admin');
  const revision = await settingsRevision();
  const changed = { ...defaultSettings, secondFactorFor, revision, reason: 'Phones are stolen.' };
  done(await changeSettings(admin, changed));
}

describe('setting up', () => {
  test('a key does nothing before its first code is confirmed', async () => {
    await beginApp(ann);
    expect(await secondFactorOf(ann.id)).toBeNull();
    expect(await noteOf(ann.email)).toBeUndefined();
    const confirmed = await confirmSecondFactor(ann, { code: wrongCode }, uuid());
    expect(confirmed).toMatchObject({ reason: 'invalid', fields: { code: [expect.any(String)] } });
    expect(await secondFactorOf(ann.id)).toBeNull();
  });

  test('beginning again makes another key, and the first one is void', async () => {
    const first = await beginApp(ann);
    const second = await beginApp(ann);
    expect(second).not.toBe(first);
    const confirm = (code: string) => confirmSecondFactor(ann, { code }, uuid());
    expect(await confirm(presentCode(first))).toMatchObject({ ok: false });
    expect(await confirm(presentCode(second))).toMatchObject({ ok: true });
  });

  test('the code gives ten recovery codes, ends other sessions and stands in the history', async () => {
    const here = await browserOf(ann.email);
    const there = await browserOf(ann.email);
    const session = await sessionFrom(here);
    const key = await beginApp(ann);
    const { recoveryCodes } = done(
      await confirmSecondFactor(ann, { code: presentCode(key) }, session?.id ?? ''),
    );
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await secondFactorOf(ann.id)).toMatchObject({ recoveryCodesLeft: 10 });
    expect(await sessionFrom(here)).not.toBeNull();
    expect(await sessionFrom(there)).toBeNull();
    expect(await actionsOf(ann.id)).toEqual(['second_factor_on']);
    expect(await beginSecondFactor(ann)).toMatchObject({ reason: 'already_exists' });
    expect(await keyToConfirm(ann)).toBeNull();
  });

  test('nothing that is stored tells key or codes', async () => {
    const { key, recoveryCodes } = await giveSecondFactor(ann);
    const rows = JSON.stringify(
      [await testDatabase.secondFactor.findMany(), await testDatabase.revision.findMany()],
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
    for (const secret of [key.replaceAll(' ', ''), ...recoveryCodes]) {
      expect(rows).not.toContain(secret);
    }
  });

  test('another’s key cannot be put in the place of one’s own', async () => {
    const bo = await makeColleague();
    const { key } = await giveSecondFactor(bo);
    await giveSecondFactor(ann);
    const { secret } = await testDatabase.secondFactor.findUniqueOrThrow({
      where: { personId: bo.id },
    });
    await testDatabase.secondFactor.update({ where: { personId: ann.id }, data: { secret } });
    expect(await spendCode(ann.id, presentCode(key), new Date())).toBe(false);
  });
});

describe('signing in', () => {
  test('there is no session before the code', async () => {
    const { key } = await giveSecondFactor(ann);
    const note = await noteOf(ann.email);
    expect(await testDatabase.session.count()).toBe(0);
    expect(await finishSignIn(note, wrongCode, none)).toMatchObject({ reason: 'invalid' });
    expect(await testDatabase.session.count()).toBe(0);
    expect(await finishSignIn(note, presentCode(key), none)).toEqual({ ok: true });
    expect(await testDatabase.session.count()).toBe(1);
  });

  test('a code works once, also when it comes twice at the same moment', async () => {
    const { key } = await giveSecondFactor(ann);
    const note = await noteOf(ann.email);
    const code = presentCode(key);
    const tries = await Promise.all([1, 2, 3].map(() => finishSignIn(note, code, none)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await finishSignIn(note, code, none)).toMatchObject({ reason: 'invalid' });
  });

  test('a recovery code works once, however it is typed', async () => {
    const { recoveryCodes } = await giveSecondFactor(ann);
    const note = await noteOf(ann.email);
    const [first = '', second = ''] = recoveryCodes;
    const typed = first.replaceAll('-', ' ').toUpperCase();
    const tries = await Promise.all([1, 2, 3].map(() => finishSignIn(note, typed, none)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await finishSignIn(note, first, none)).toMatchObject({ ok: false });
    expect(await finishSignIn(note, second, none)).toEqual({ ok: true });
    expect(await secondFactorOf(ann.id)).toMatchObject({ recoveryCodesLeft: 8 });
  });

  test('a note is good for five minutes, for one person and for this password', async () => {
    await giveSecondFactor(ann);
    const bo = await makeColleague();
    const note = (await noteOf(ann.email)) ?? '';
    const now = new Date();
    expect(await readSecondStep(note, now)).toBe(ann.id);
    expect(await readSecondStep(note, new Date(now.getTime() + 5 * 60_000))).toBeNull();
    expect(await readSecondStep(note.replace(ann.id, bo.id), now)).toBeNull();
    expect(await readSecondStep(note.replace(/\.\d+\./, '.99999999999999.'), now)).toBeNull();
    for (const forged of [undefined, '', 'x', `${ann.id}.99999999999999.x`]) {
      expect(await readSecondStep(forged, now)).toBeNull();
    }
    const newPassword = 'seven paper boats at dawn';
    done(await changePassword(ann, { currentPassword: password, newPassword }, uuid()));
    expect(await readSecondStep(note, now)).toBeNull();
  });

  test('ten wrong codes shut the second step for a while, with whatever note', async () => {
    const { key, recoveryCodes } = await giveSecondFactor(ann);
    const note = await noteOf(ann.email);
    const reasons = [];
    for (let n = 0; n < 12; n++) {
      const tried = await finishSignIn(note, wrongCode, none);
      reasons.push(tried.ok ? 'ok' : tried.reason);
    }
    expect(reasons.filter((reason) => reason === 'invalid')).toHaveLength(10);
    const again = await noteOf(ann.email);
    for (const code of [presentCode(key), recoveryCodes[0] ?? '']) {
      expect(await finishSignIn(again, code, none)).toMatchObject({ reason: 'too_many_tries' });
    }
    await testDatabase.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } });
    expect(await finishSignIn(again, presentCode(key), none)).toEqual({ ok: true });
  });

  test('a stranger who knows the password and guesses codes shuts nobody out of their own browser', async () => {
    const { key } = await giveSecondFactor(ann);
    const own = await browserOf(ann.email);
    const note = await noteOf(ann.email);
    for (let n = 0; n < 25; n++) await finishSignIn(note, wrongCode, none);
    expect(await finishSignIn(note, presentCode(key), own)).toEqual({ ok: true });
  });

  test('who was switched off in between gets no session', async () => {
    const { key } = await giveSecondFactor(ann);
    const note = await noteOf(ann.email);
    await testDatabase.person.update({
      where: { id: ann.id },
      data: { deactivatedAt: new Date() },
    });
    expect(await finishSignIn(note, presentCode(key), none)).toMatchObject({
      reason: 'not_signed_in',
    });
    expect(await testDatabase.session.count()).toBe(0);
  });
});

describe('a role that must have one', () => {
  test('who has none is nobody until it is set up', async () => {
    const browser = await browserOf(ann.email);
    const journalist = await browserOf((await makeColleague('journalist')).email);
    await requireFor(['editor', 'admin']);
    expect(await sessionFrom(browser)).toBeNull();
    expect(await sessionFrom(journalist)).not.toBeNull();
    const { id } = await testDatabase.session.findFirstOrThrow({ where: { userId: ann.id } });
    await giveSecondFactor(ann, id);
    expect((await sessionFrom(browser))?.actor.id).toBe(ann.id);
  });

  test('it cannot be removed, other people’s can', async () => {
    await giveSecondFactor(ann);
    expect(await removeSecondFactor(ann)).toEqual({ ok: true });
    await giveSecondFactor(ann);
    await requireFor(['editor']);
    expect(await removeSecondFactor(ann)).toMatchObject({ reason: 'not_allowed' });
    expect(await secondFactorOf(ann.id)).not.toBeNull();
    const bo = await makeColleague('journalist');
    await giveSecondFactor(bo);
    expect(await removeSecondFactor(bo)).toEqual({ ok: true });
  });
});

describe('losing it', () => {
  test('an admin removes it with a reason, and its owner is signed out', async () => {
    const admin = await makeColleague('admin');
    await giveSecondFactor(ann);
    const browser = await browserOf(ann.email);
    const reset = () => resetSecondFactor(admin, { personId: ann.id, reason: 'Lost the phone.' });
    expect(await reset()).toEqual({ ok: true });
    expect(await sessionFrom(browser)).toBeNull();
    expect(await noteOf(ann.email)).toBeUndefined();
    expect(await actionsOf(ann.id)).toEqual(['second_factor_on', 'second_factor_off']);
    const last = await testDatabase.revision.findFirstOrThrow({
      where: { aggregateId: ann.id, action: 'second_factor_off' },
    });
    expect(last).toMatchObject({ actorId: admin.id, payload: { reason: 'Lost the phone.' } });
    expect(await reset()).toMatchObject({ reason: 'not_found' });
    await giveSecondFactor(admin);
    expect(await resetSecondFactor(admin, { personId: admin.id, reason: 'My own.' })).toMatchObject(
      { reason: 'not_allowed' },
    );
  });

  test('the last admin is let in from the server', async () => {
    await giveSecondFactor(ann);
    expect(await unsafeResetSecondFactor('nobody@example.org')).toMatchObject({ ok: false });
    expect(await unsafeResetSecondFactor(ann.email.toUpperCase())).toEqual({ ok: true });
    expect(await secondFactorOf(ann.id)).toBeNull();
    expect(await actionsOf(ann.id)).toEqual(['second_factor_on', 'second_factor_off']);
  });

  test('new recovery codes replace the old ones', async () => {
    const { recoveryCodes: old } = await giveSecondFactor(ann);
    const { recoveryCodes: fresh } = done(await makeRecoveryCodes(ann));
    expect(await spendCode(ann.id, old[0] ?? '', new Date())).toBe(false);
    expect(await spendCode(ann.id, fresh[0] ?? '', new Date())).toBe(true);
    expect(await actionsOf(ann.id)).toEqual(['second_factor_on', 'recovery_codes_made']);
    expect(await makeRecoveryCodes(await makeColleague())).toMatchObject({ reason: 'not_found' });
  });

  test('recovery codes work where the key cannot be read any more, as under another AUTH_SECRET', async () => {
    const { key, recoveryCodes } = await giveSecondFactor(ann);
    await testDatabase.secondFactor.updateMany({ data: { secret: 'AAAA' } });
    expect(await spendCode(ann.id, presentCode(key), new Date())).toBe(false);
    expect(await spendCode(ann.id, recoveryCodes[0] ?? '', new Date())).toBe(true);
  });
});

describe('showing that it is you', () => {
  async function oldSession(): Promise<CurrentSession> {
    const browser = await browserOf(ann.email);
    const provedAt = new Date(Date.now() - proofMinutes * 60_000);
    await testDatabase.session.updateMany({ data: { provedAt } });
    const session = await sessionFrom(browser);
    if (!session) throw new Error('There is no session.');
    return session;
  }

  function form(typedPassword?: string, code?: string): FormData {
    const data = new FormData();
    if (typedPassword) data.set(proofFields.password, typedPassword);
    if (code) data.set(proofFields.code, code);
    return data;
  }

  async function isFreshNow(): Promise<boolean> {
    const { provedAt } = await testDatabase.session.findFirstOrThrow();
    return Date.now() - provedAt.getTime() < 60_000;
  }

  test('signing in proves it for a while', async () => {
    const session = await sessionFrom(await browserOf(ann.email));
    if (!session) throw new Error('There is no session.');
    expect(await prove(session, form())).toEqual({ ok: true });
  });

  test('after that the password is asked, and its answer holds', async () => {
    const session = await oldSession();
    const asked = { reason: 'proof_needed', fields: { provePassword: [expect.any(String)] } };
    expect(await prove(session, form())).toMatchObject(asked);
    expect(await prove(session, form('not the password'))).toMatchObject(asked);
    expect(await isFreshNow()).toBe(false);
    expect(await prove(session, form(password))).toEqual({ ok: true });
    expect(await isFreshNow()).toBe(true);
  });

  test('with a second factor the password alone is not enough', async () => {
    const session = await oldSession();
    const { key } = await giveSecondFactor(ann, session.id);
    const asked = { reason: 'proof_needed', fields: { proveCode: [expect.any(String)] } };
    expect(await prove(session, form(password))).toMatchObject(asked);
    expect(await prove(session, form(password, wrongCode))).toMatchObject(asked);
    const code = presentCode(key);
    expect(await prove(session, form('not the password', code))).toMatchObject(asked);
    expect(await isFreshNow()).toBe(false);
    expect(await prove(session, form(password, code))).toEqual({ ok: true });
    expect(await isFreshNow()).toBe(true);
  });

  test('wrong answers make it slow, and the right one still works', async () => {
    const session = await oldSession();
    for (let n = 0; n < 10; n++) await prove(session, form('not the password'));
    expect(pause).toHaveBeenLastCalledWith(8);
    expect(await prove(session, form(password))).toEqual({ ok: true });
  });
});
