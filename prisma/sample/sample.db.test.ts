import { beforeAll, expect, test } from 'vitest';

import type { Result } from '@/domain/result';
import { resetDatabase, testDatabase } from '@/tests/database';
import { setUpAna } from '@/tests/factories/accounts';

import { type LoadedSample, loadSample } from './load';

let loaded: Result<LoadedSample>;

beforeAll(async () => {
  await resetDatabase();
  loaded = await loadSample();
}, 60_000);

async function claimThatSays(part: string) {
  const claim = await testDatabase.claim.findFirstOrThrow({
    where: { statement: { contains: part } },
  });
  const { sentence } = claim.summary as { sentence: string };
  return { status: claim.status, sentence };
}

test('loads both stories with all their claims', () => {
  expect(loaded).toEqual({ ok: true, stories: 2, claims: 26, attributions: 42 });
});

test.each([
  [
    'Trump and Vladimir Putin spoke',
    'disputed',
    'Reported by 1–2 origins; denied by 1 (The Kremlin); no comment from 1.',
  ],
  ['not to escalate', 'reported', 'Reported by 1–2 origins.'],
  ['Zelensky spoke by telephone', 'confirmed', 'Confirmed by Volodymyr Zelensky; 1 origin in all.'],
  ['Tens of thousands of soldiers', 'reported', 'Reported by 1–3 origins.'],
  ['Thousands of North Korean soldiers are', 'reported', 'Reported by 1 origin.'],
  ['Bill Hagerty holds', 'on_record', 'On record from 1 (Bill Hagerty).'],
  ['four to five months', 'stated', 'Stated by 1.'],
  ['Joe Biden', 'unverified', 'Nothing accepted says so or denies it; doubted by 1.'],
  ['A main girder', 'corroborated', 'Corroborated by 2 origins.'],
  [
    'Hundreds of lorries',
    'reported',
    'Reported by 2 origins; figures differ: about 900 lorries (1 origin), 1,500 lorries (1 origin).',
  ],
  ['Osterby Bridges knew', 'denied', 'Denied by 1 (Osterby Bridges); nobody asserts it.'],
  ['Two cars fell', 'retracted', 'Retracted by 1 (The Fjord Herald); nobody stands by it.'],
  [
    'was warned',
    'unverified',
    'Nothing accepted says so or denies it; 2 await sign-off, one a denial.',
  ],
  ['keep lorries off', 'reported', 'Reported by 1 origin; no response from 1.'],
])('the claim that says “%s” is %s, and its sentence says why', async (part, status, sentence) => {
  expect(await claimThatSays(part)).toEqual({ status, sentence });
});

test('the review list has three rows, one of them a denial', async () => {
  const waiting = await testDatabase.attribution.findMany({
    where: { review: 'logged', repeatsId: null },
  });
  expect(waiting.map(({ stance }) => stance).sort()).toEqual(['asserts', 'asserts', 'denies']);
});

test('its people cannot sign in, and are switched off', async () => {
  const people = await testDatabase.person.findMany({ include: { accounts: true } });
  expect(people.map(({ name }) => name).sort()).toEqual(['Sample editor', 'Sample journalist']);
  for (const { accounts, deactivatedAt } of people) {
    expect(accounts).toEqual([]);
    expect(deactivatedAt).not.toBeNull();
  }
});

test('the first account can still be made', async () => {
  expect((await setUpAna()).role).toBe('admin');
});

test('loading it twice is refused and makes nothing', async () => {
  const before = await testDatabase.revision.count();
  expect(await loadSample()).toEqual({
    ok: false,
    reason: 'already_exists',
    message: 'The sample stories are on this desk already.',
  });
  expect(await testDatabase.revision.count()).toBe(before);
});
