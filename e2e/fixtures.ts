import {
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';

import type { Actor, Role } from '@/domain/person/role';
import { config } from '@/server/config';
import { cookiesOf, makeColleague } from '@/tests/factories/accounts';

/** A person of the newsroom with an account; the password is everybody's in tests. */
export type Colleague = Actor & { email: string };

interface Options {
  /** What a journey makes the browser complain about on purpose, such as a page that is not there. */
  expectedComplaints: readonly RegExp[];
}

interface Fixtures {
  /** A person of this test's own. */
  colleague: (role: Role, name?: string) => Promise<Colleague>;
  /** A browser of their own for somebody, signed in; closed after the test. */
  openAs: (person: Colleague, options?: BrowserContextOptions) => Promise<Page>;
  /** A word that no other test uses, for names that must not meet. */
  mark: string;
  /** What browsers complained about: errors in the console and whatever the content policy stopped. */
  complaints: string[];
}

const letters = 'BCDFGHJKLMNPQRSTVWXZ';

function randomWord(length: number): string {
  return Array.from(
    { length },
    () => letters[Math.floor(Math.random() * letters.length)] ?? 'B',
  ).join('');
}

/** Notes every error of the console and every script that failed, in all pages of a browser. */
function listen(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    complaints.push(
      `${message.text()} (${url || 'no address'}, on ${message.page()?.url() ?? ''})`,
    );
  });
  context.on('weberror', (failure) => complaints.push(String(failure.error())));
}

export const test = base.extend<Options & Fixtures>({
  expectedComplaints: [[], { option: true }],

  complaints: [
    async ({ expectedComplaints }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      const unexpected = complaints.filter(
        (complaint) => !expectedComplaints.some((expected) => expected.test(complaint)),
      );
      test.expect(unexpected, 'the browser has nothing to complain about').toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, complaints }, use) => {
    listen(context, complaints);
    await use(context);
  },

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures here
  colleague: async ({}, use) => {
    await use(makeColleague);
  },

  openAs: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      listen(context, complaints);
      await signInWithCookie(context, person.email);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures here
  mark: async ({}, use) => {
    await use(randomWord(6));
  },
});

export const expect = test.expect;

/** Signs a browser in without its form, which has a journey of its own. */
async function signInWithCookie(context: BrowserContext, email: string): Promise<void> {
  const cookies = await cookiesOf(email);
  await context.addCookies(
    cookies.map((cookie) => ({
      ...cookie,
      url: config().publicUrl,
      httpOnly: true,
      sameSite: 'Lax',
    })),
  );
}
