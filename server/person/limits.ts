import { createHash } from 'node:crypto';

import { RateLimiterPrisma } from 'rate-limiter-flexible';

import { refuse, type Refusal, type Result } from '@/domain/result';

import { database } from '../database/client';
import { pause } from './pause';

/** Failures are forgotten after so long, in minutes. */
const minutes = 15;

/** What failures are counted by, for one purpose. */
type Counter = 'own' | 'account' | 'address' | 'anywhere';

/**
 * From how many failures on a try has to wait, longer from one to the next, by what they are counted:
 * `own` is one account from one browser or address; `account` and `address` are all tries for one or from
 * one that no known browser sends. Where addresses cannot be told apart (no CLIENT_ADDRESS_HEADER)
 * `anywhere` stands for all of them.
 */
const free: Record<Counter, number> = { own: 5, account: 50, address: 60, anywhere: 300 };

/** The longest wait, in seconds. */
const longest = 8;

/** So many tries wait at once; further ones are told to come back, or a crowd would guess side by side. */
const waitingAtOnce: Record<Counter, number> = { own: 1, account: 5, address: 5, anywhere: 5 };

/** Codes of six digits are guessed sooner than passwords: so many wrong ones, and the step is shut a while. */
const wrongCodes: Partial<Record<Counter, number>> = { own: 10, account: 20 };

const waiting = new Map<string, number>();
let made: RateLimiterPrisma | undefined;

function failures(): RateLimiterPrisma {
  made ??= new RateLimiterPrisma({
    storeClient: database,
    tableName: 'rateLimit',
    keyPrefix: 'try',
    points: Number.MAX_SAFE_INTEGER,
    duration: minutes * 60,
    clearExpiredByTimeout: true, // one sweeper clears all
  });
  return made;
}

interface Who {
  /** The person or e-mail address that is tried, lower case; only where one is. */
  account?: string;
  /** The client's network address, where tries are counted by it; null: it cannot be known. */
  address?: string | null;
  /** A browser in which that very person signed in before (`knownBrowser`); null: none. */
  browser?: string | null;
}

/**
 * Counts one try before it is made, so that many at the same time cannot slip through. Where many failed
 * already it first waits, a few seconds at most: who knows the password gets in, who guesses is slow, and
 * nobody shuts a colleague out. Refuses (`too_many_tries`) a try while another one waits, and codes beyond
 * a number.
 * @param purpose counters of different purposes are apart
 * @returns `giveBack`, to be called when the try succeeds: it then does not count
 */
export async function spendTry(
  purpose: 'sign_in' | 'second_step' | 'link' | 'password',
  who: Who,
): Promise<Result<{ giveBack: () => Promise<void> }>> {
  const counters = countersOf(purpose, who);
  let wait = 0;
  for (const [counter, key] of counters) {
    const { consumedPoints, msBeforeNext } = await failures().consume(key);
    const before = consumedPoints - 1;
    const most = purpose === 'second_step' ? wrongCodes[counter] : undefined;
    if (most !== undefined && before >= most) return comeBack(Math.ceil(msBeforeNext / 1000));
    if (before >= free[counter])
      wait = Math.max(wait, Math.min(longest, 2 ** (before - free[counter])));
  }
  if (wait > 0) {
    const full = counters.some(
      ([counter, key]) => (waiting.get(key) ?? 0) >= mostWaiting(counter, who),
    );
    if (full) return comeBack(longest);
    await waitInLine(counters, wait);
  }
  return {
    ok: true,
    giveBack: async () => {
      for (const [counter, key] of counters) {
        await (counter === 'own' ? failures().delete(key) : failures().reward(key));
      }
    },
  };
}

/** The counters of a try with their keys. Of a known browser its own alone counts. */
function countersOf(purpose: string, { account, address, browser }: Who): [Counter, string][] {
  // People type passwords into the wrong field: what was typed is not kept.
  const tried = account === undefined ? null : digest(account);
  const from = browser ? `browser ${browser}` : (address ?? '');
  const own: [Counter, string][] = tried ? [['own', `own:${purpose}:${tried}:${from}`]] : [];
  if (browser || address === undefined) return own;
  return [
    ...own,
    ...(tried ? [['account', `account:${purpose}:${tried}`] satisfies [Counter, string]] : []),
    [address === null ? 'anywhere' : 'address', `address:${purpose}:${address ?? ''}`],
  ];
}

/** Where all addresses are one, so many people may stand behind it. */
function mostWaiting(counter: Counter, { address, browser }: Who): number {
  return counter === 'own' && address === null && !browser
    ? waitingAtOnce.anywhere
    : waitingAtOnce[counter];
}

async function waitInLine(counters: readonly [Counter, string][], seconds: number): Promise<void> {
  const count = (by: number) => {
    for (const [, key] of counters) {
      const left = (waiting.get(key) ?? 0) + by;
      if (left > 0) waiting.set(key, left);
      else waiting.delete(key);
    }
  };
  count(1);
  try {
    await pause(seconds);
  } finally {
    count(-1);
  }
}

function comeBack(seconds: number): Refusal {
  const wait = seconds < 60 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return refuse(
    'too_many_tries',
    `Too many tries. Wait ${wait.replace(/^1 minutes$/, 'a minute')} and try again.`,
  );
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
