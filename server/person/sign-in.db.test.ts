import { beforeEach, describe, expect, test, vi } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { resetDatabase, testDatabase } from '@/tests/database';
import { browserOf, joinAs, password, setUpAna, tokenOf } from '@/tests/factories/accounts';

import { log } from '../log';
import { acceptInvitation } from './accept-link';
import { changePassword, endOtherSessions, endSession } from './account-commands';
import { invite } from './invitation-commands';
import { listOwnSessions } from './queries';
import { sessionFrom } from './session';
import { signIn, signOut } from './sign-in';

let ana: Actor;
beforeEach(async () => {
  await resetDatabase();
  ana = await setUpAna();
});

const right = { email: 'ana@example.org', password };
const signedIn = { ok: true, secondStep: null };
const wrong = { email: 'ana@example.org', password: 'not the password' };

describe('signing in', () => {
  test('opens a session of 14 days that signing out ends', async () => {
    expect(await signIn(right, new Headers())).toEqual(signedIn);
    const browser = await browserOf(right.email);
    expect((await sessionFrom(browser))?.actor).toEqual(ana);
    const { expiresAt } = await testDatabase.session.findFirstOrThrow();
    const days = (expiresAt.getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(13.9);
    expect(days).toBeLessThan(14.1);
    await signOut(browser);
    expect(await sessionFrom(browser)).toBeNull();
  });

  test('does not tell a wrong password from an unknown address', async () => {
    const refusals = [
      await signIn(wrong, new Headers()),
      await signIn({ ...wrong, email: 'nobody@example.org' }, new Headers()),
      await signIn({ ...wrong, email: 'not an address' }, new Headers()),
      await signIn({ ...wrong, password: 'x'.repeat(999) }, new Headers()),
    ];
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(refusals[0]).toMatchObject({ ok: false, reason: 'invalid' });
  });

  test('an expired session and a forged cookie are nobody’s', async () => {
    const browser = await browserOf(right.email);
    const forged = browser.get('cookie')?.replace(/\.[^.]*$/, '.AAAA') ?? '';
    expect(await sessionFrom(new Headers({ cookie: forged }))).toBeNull();
    await testDatabase.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await sessionFrom(browser)).toBeNull();
  });

  test('a session that is used lives on', async () => {
    const browser = await browserOf(right.email);
    const soon = new Date(Date.now() + 86_400_000);
    await testDatabase.session.updateMany({ data: { expiresAt: soon } });
    expect(await sessionFrom(browser)).not.toBeNull();
    const { expiresAt } = await testDatabase.session.findFirstOrThrow();
    expect(expiresAt.getTime()).toBeGreaterThan(soon.getTime() + 12 * 86_400_000);
  });

  test('ten failures shut an account for a while, at once or one by one, and only that one', async () => {
    await joinAs(ana, 'journalist', 'Bo Lind');
    const results = await Promise.all(
      Array.from({ length: 14 }, () => signIn(wrong, new Headers())),
    );
    const reasons = results.map((result) => (result.ok ? 'ok' : result.reason));
    expect(reasons.filter((reason) => reason === 'invalid')).toHaveLength(10);
    expect(reasons.filter((reason) => reason === 'too_many_tries')).toHaveLength(4);
    expect(await signIn(right, new Headers())).toMatchObject({ reason: 'too_many_tries' });
    const bo = { ...right, email: 'bo@example.org' };
    expect(await signIn(bo, new Headers())).toEqual(signedIn);
    await testDatabase.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } });
    expect(await signIn(right, new Headers())).toEqual(signedIn);
  });

  test('a success forgets the failures before it', async () => {
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 9; n++) await signIn(wrong, new Headers());
      expect(await signIn(right, new Headers())).toEqual(signedIn);
    }
  });
});

describe('one’s own account', () => {
  test('a new password ends the other sessions and replaces the old one', async () => {
    const here = await browserOf(right.email);
    const there = await browserOf(right.email);
    const session = await sessionFrom(here);
    const next = 'seven paper boats at dawn';
    const change = (currentPassword: string, newPassword: string) =>
      changePassword(ana, { currentPassword, newPassword }, session?.id ?? '');
    expect(await change('wrong', next)).toMatchObject({
      fields: { currentPassword: [expect.any(String)] },
    });
    expect(await change(password, 'short')).toMatchObject({
      fields: { newPassword: [expect.any(String)] },
    });
    expect(await sessionFrom(there)).not.toBeNull();
    expect(await change(password, next)).toEqual({ ok: true });
    expect(await sessionFrom(here)).not.toBeNull();
    expect(await sessionFrom(there)).toBeNull();
    expect(await signIn(right, new Headers())).toMatchObject({ ok: false });
    expect(await signIn({ ...right, password: next }, new Headers())).toEqual(signedIn);
  });

  test('sessions are listed and ended, never another’s', async () => {
    const bo = await joinAs(ana, 'admin', 'Bo Lind');
    const boBrowser = await browserOf('bo@example.org');
    const boSession = await sessionFrom(boBrowser);
    const [first, second, third] = [
      await browserOf(right.email),
      await browserOf(right.email),
      await browserOf(right.email),
    ];
    expect(await listOwnSessions(ana, new Date())).toHaveLength(3);
    expect(await listOwnSessions(bo, new Date())).toHaveLength(1);
    await endSession(ana, { sessionId: boSession?.id ?? '' });
    expect(await sessionFrom(boBrowser)).not.toBeNull();
    await endSession(ana, { sessionId: (await sessionFrom(second))?.id ?? '' });
    expect(await sessionFrom(second)).toBeNull();
    await endOtherSessions(ana, (await sessionFrom(first))?.id ?? '');
    expect(await sessionFrom(third)).toBeNull();
    expect(await sessionFrom(first)).not.toBeNull();
    expect(await sessionFrom(boBrowser)).not.toBeNull();
  });
});

test('no secret is logged, whatever goes wrong', async () => {
  const written: unknown[] = [];
  const spies = (['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const).map((level) =>
    vi.spyOn(log, level).mockImplementation((...line: unknown[]) => void written.push(line)),
  );
  const consoles = (['log', 'warn', 'error', 'info', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...line: unknown[]) => void written.push(line)),
  );
  const invited = await invite(ana, { email: 'bo@example.org', role: 'editor' });
  const token = invited.ok ? tokenOf(invited.link) : '';
  await signIn(wrong, new Headers());
  await signIn({ ...wrong, email: 'nobody@example.org' }, new Headers());
  await acceptInvitation(token, { name: 'Bo', password: 'short' }, null);
  await acceptInvitation(token, { name: 'Bo', password }, null);
  const browser = await browserOf(right.email);
  const { token: sessionToken } = await testDatabase.session.findFirstOrThrow();
  await testDatabase.session.deleteMany();
  await sessionFrom(browser);
  for (const spy of [...spies, ...consoles]) spy.mockRestore();
  const text = JSON.stringify(written);
  for (const secret of [password, wrong.password, token, sessionToken]) {
    expect(text).not.toContain(secret);
  }
});
