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
import { spendTry } from './limits';

/** How long each try waited, in seconds; while `hold`, it goes on waiting. */
const waits: number[] = [];
let hold = false;
let release = () => {};
vi.mock('./pause', () => ({
  pause: async (seconds: number) => {
    waits.push(seconds);
    if (hold) await new Promise<void>((resolve) => (release = resolve));
  },
}));
const proxy = vi.hoisted(() => ({ header: undefined as string | undefined }));
vi.mock('../config', async (original) => {
  const { config } = await original<{ config: () => object }>();
  return { config: () => ({ ...config(), clientAddressHeader: proxy.header }) };
});

let ana: Actor;
beforeEach(async () => {
  waits.length = 0;
  hold = false;
  proxy.header = undefined;
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
    const forged = browser.get('cookie')?.replace(/(session=[^;]*)\.[^.;]*/, '$1.AAAA') ?? '';
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

  test('after many failures the right password still opens, at worst after a short wait', async () => {
    for (let n = 0; n < 8; n++) {
      expect(await signIn(wrong, new Headers())).toMatchObject({ reason: 'invalid' });
    }
    waits.length = 0;
    expect(await signIn(right, new Headers())).toEqual(signedIn);
    expect(waits).toEqual([8]);
    // It counts from the beginning afterwards.
    waits.length = 0;
    await signIn(wrong, new Headers());
    expect(waits).toEqual([]);
  });

  test('who guesses is slow: from one address, and from many together', async () => {
    for (let n = 0; n < 100; n++)
      await spendTry('sign_in', { account: right.email, address: null });
    // Some at once, then one every 8 s: fewer than 120 in a quarter of an hour.
    expect(waits.slice(0, 6)).toEqual([1, 2, 4, 8, 8, 8]);
    expect(waits.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(700);

    await testDatabase.rateLimit.deleteMany();
    waits.length = 0;
    for (let n = 1; n <= 60; n++) {
      await spendTry('sign_in', { account: right.email, address: `192.0.2.${n}` });
    }
    expect(waits).toEqual([1, 2, 4, 8, 8, 8, 8, 8, 8, 8]);
  });

  test('those who guess at once do not guess more', async () => {
    proxy.header = 'x-real-ip';
    const headers = new Headers({ 'x-real-ip': '192.0.2.1' });
    hold = true;
    const tries = Array.from({ length: 40 }, () => signIn(wrong, headers));
    let answered = 0;
    const told = tries.map(async (one) => {
      const result = await one;
      answered += 1;
      return result.ok ? 'ok' : result.reason;
    });
    // One of them waits; all others are answered.
    await vi.waitUntil(() => answered === 39, { timeout: 20_000 });
    release();
    const reasons = await Promise.all(told);
    expect(reasons.filter((reason) => reason === 'too_many_tries')).toHaveLength(34);
    expect(await signIn(right, new Headers({ 'x-real-ip': '192.0.2.2' }))).toEqual(signedIn);
  });

  test('where somebody signed in before, strangers’ tries do not even slow them down', async () => {
    const browser = await browserOf(right.email);
    for (let n = 0; n < 70; n++) await spendTry('sign_in', { account: right.email, address: null });
    waits.length = 0;
    expect(await signIn(right, browser)).toEqual(signedIn);
    expect(waits).toEqual([]);
    // Another’s note, or a made-up one, is worth nothing.
    await joinAs(ana, 'journalist', 'Bo Lind');
    const forged = String(browser.get('cookie')).replace(/(known=[^.]*\.)[^.]*/, '$1x');
    for (const other of [await browserOf('bo@example.org'), new Headers({ cookie: forged })]) {
      await signIn(wrong, new Headers());
      waits.length = 0;
      await signIn(wrong, other);
      expect(waits.length).toBe(1);
    }
    for (let n = 0; n < 10; n++) await signIn(wrong, browser);
    expect(waits.length).toBeGreaterThan(4);
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
