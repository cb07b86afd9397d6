import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';

import { intakeLimits } from '@/domain/intake/limits';
import { refuse, type Result } from '@/domain/result';

import { database } from '../database/client';

let limiter: RateLimiterPrisma | undefined;

/** Counts what a person takes in; refuses (`too_many_tries`) more than an hour's share. */
export async function spendIntakes(personId: string, count: number): Promise<Result> {
  limiter ??= new RateLimiterPrisma({
    storeClient: database,
    tableName: 'rateLimit',
    keyPrefix: 'intake',
    points: intakeLimits.hourly,
    duration: 60 * 60,
    clearExpiredByTimeout: false, // the counters of signing in are swept, and these with them
  });
  try {
    await limiter.consume(personId, count);
    return { ok: true };
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected;
    const wait = Math.max(1, Math.ceil(rejected.msBeforeNext / 60_000));
    return refuse(
      'too_many_tries',
      `At most ${intakeLimits.hourly} articles an hour are fetched for one person. Wait ${wait} ${wait === 1 ? 'minute' : 'minutes'}.`,
    );
  }
}
