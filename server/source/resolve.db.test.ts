import { beforeAll, describe, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import type { SourcePick } from '@/domain/source/pick';
import { edtfBounds } from '@/domain/time/edtf';
import { runCommand } from '@/server/command';
import { testDatabase } from '@/tests/database';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeOutlet, makeUnnamed, role } from '@/tests/factories/sources';

import { lockNames } from './lock-names';
import { type PickContext, resolveSource } from './resolve';
import { principalAt, roleAt } from './role-queries';

let ann: Actor;
let zelensky: string;
let post: string;

beforeAll(async () => {
  ann = await makePerson();
  const aliases = [{ id: null, name: 'Zelenskiy', language: null }];
  zelensky = (await makeActorSource(ann, { name: 'Volodymyr Zelensky', aliases })).id;
  post = (await makeOutlet(ann, 'The Washington Post')).id;
});

function resolve(
  pick: SourcePick,
  context: Partial<PickContext> = {},
): Promise<Result<{ id: string | null }>> {
  return runCommand(async (tx) => {
    await lockNames(tx, [pick]);
    const whole = { owner: 'theirs', outletId: null, ...context } as const;
    return { ok: true, id: await resolveSource(tx, ann, new Date(), pick, whole) };
  });
}

/** True while a transaction waits for the lock that another one holds on a name. */
async function somebodyWaits(): Promise<boolean> {
  const waiting = await testDatabase.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return waiting.length > 0;
}

describe('a source that a form names', () => {
  test('nobody is null', async () => {
    expect(await resolve({})).toEqual({ ok: true, id: null });
  });

  test('the chosen one, with its own name or none in the line', async () => {
    for (const text of [undefined, 'Volodymyr Zelensky', 'zelenskiy']) {
      expect(await resolve({ id: zelensky, text })).toEqual({ ok: true, id: zelensky });
    }
  });

  test('a choice left behind without JavaScript yields to the name in the line', async () => {
    expect(await resolve({ id: zelensky, text: 'The Washington Post' })).toEqual({
      ok: true,
      id: post,
    });
  });

  test('one who does not exist, or was withdrawn, is refused at the field', async () => {
    const none = '0190a0a0-0000-7000-8000-000000000001';
    expect(await resolve({ id: none }, { field: 'speaker' })).toMatchObject({
      ok: false,
      reason: 'not_found',
      fields: { speaker: [expect.any(String)] },
    });
    const { id } = await makeActorSource(ann, { name: 'A mistake' });
    await testDatabase.source.update({ where: { id }, data: { withdrawnAt: new Date() } });
    expect(await resolve({ id })).toMatchObject({
      reason: 'withdrawn',
      fields: { source: [expect.any(String)] },
    });
  });

  test('a typed name or alias, whatever its case and accents', async () => {
    expect(await resolve({ text: 'volodymyr  ZELENSKY' })).toEqual({ ok: true, id: zelensky });
    expect(await resolve({ text: 'Zelenskíy', kind: 'person' })).toEqual({
      ok: true,
      id: zelensky,
    });
    expect(await resolve({ text: 'the washington post' })).toEqual({ ok: true, id: post });
  });

  test('of another kind it is another one', async () => {
    const made = await resolve({ text: 'The Washington Post', kind: 'organization' });
    expect(made).toMatchObject({ ok: true, id: expect.any(String) });
    expect(made).not.toMatchObject({ id: post });
    // From now on the name alone says too little.
    expect(await resolve({ text: 'The Washington Post' })).toMatchObject({
      ok: false,
      reason: 'invalid',
    });
    expect(await resolve({ text: 'The Washington Post', kind: 'outlet' })).toMatchObject({
      id: post,
    });
  });

  test('a new name is made, once, with its history', async () => {
    const first = await resolve({ text: 'Steven Cheung' });
    const again = await resolve({ text: 'steven cheung' });
    expect(again).toEqual(first);
    const id = first.ok ? (first.id ?? '') : '';
    expect(await testDatabase.source.findUnique({ where: { id } })).toMatchObject({
      kind: 'person',
      name: 'Steven Cheung',
      searchName: 'steven cheung',
    });
    expect(await testDatabase.revision.findMany({ where: { aggregateId: id } })).toMatchObject([
      {
        number: 1,
        action: 'created',
        actorId: ann.id,
        payload: { after: { name: 'Steven Cheung' } },
      },
    ]);
    const outlet = await resolve({ text: 'Reuters' }, { defaultKind: 'outlet' });
    const made = await testDatabase.source.findUnique({
      where: { id: outlet.ok ? (outlet.id ?? '') : '' },
    });
    expect(made?.kind).toBe('outlet');
  });

  test('two people who type the same new name at once make one', async () => {
    let second: ReturnType<typeof resolve> | undefined;
    const state = { secondIsDone: false };
    const first = await runCommand(async (tx) => {
      const context = { owner: 'theirs', outletId: null } as const;
      const pick = { text: 'Karoline Leavitt' };
      await lockNames(tx, [pick]);
      const id = await resolveSource(tx, ann, new Date(), pick, context);
      second = resolve({ text: 'Karoline Leavitt' }).finally(() => (state.secondIsDone = true));
      while (!state.secondIsDone && !(await somebodyWaits()));
      return { ok: true, id };
    });
    expect(await second).toEqual(first);
    expect(await testDatabase.source.count({ where: { name: 'Karoline Leavitt' } })).toBe(1);
  });

  test('an unnamed source is always a new one, theirs or ours as the article is', async () => {
    const pick = {
      text: 'a senior official',
      kind: 'unnamed',
      statedReason: 'not allowed to speak',
      countLow: 2,
    } as const;
    const first = await resolve(pick, { outletId: post });
    const second = await resolve(pick, { outletId: post, owner: 'ours' });
    expect(first).not.toEqual(second);
    const made = await testDatabase.source.findMany({
      where: { name: 'a senior official' },
      orderBy: { number: 'asc' },
    });
    expect(made).toMatchObject([
      {
        owner: 'theirs',
        outletId: post,
        statedReason: 'not allowed to speak',
        countLow: 2,
        countHigh: null,
      },
      { owner: 'ours', outletId: null },
    ]);
  });

  test('a typed name never finds an unnamed source', async () => {
    const { id } = await makeUnnamed(ann, { name: 'the clerk' });
    expect(await resolve({ text: 'the clerk' })).not.toMatchObject({ id });
  });

  test('a name with a broken character is refused at the field', async () => {
    expect(await resolve({ text: 'A\u0007B' })).toMatchObject({
      ok: false,
      fields: { source: [expect.stringContaining('control')] },
    });
  });
});

describe('the role at a time', () => {
  let holder: string;
  beforeAll(async () => {
    const made = await makeActorSource(ann, {
      name: 'Dmitry Peskov',
      roles: [
        role({
          title: 'Deputy',
          organization: { text: 'The Duma' },
          from: '2000',
          until: '2004-05',
        }),
        role({ title: 'Spokesman', speaksFor: { text: 'The Kremlin' }, from: '2012-05' }),
      ],
    });
    holder = made.id;
  });

  test.each([
    ['2003', 'Deputy, The Duma'],
    ['2004-05-31', 'Deputy, The Duma'],
    ['2004-06-01', undefined],
    ['2024-11-11', 'Spokesman'],
    ['../2024-11-12', 'Spokesman'],
    ['../2003-01-01', 'Deputy, The Duma'],
  ])('in %s: %s', async (edtf, words) => {
    expect((await roleAt(testDatabase, holder, edtfBounds(edtf)))?.words).toBe(words);
  });

  test('whom it speaks for, only while it does', async () => {
    const kremlin = await testDatabase.source.findFirstOrThrow({ where: { name: 'The Kremlin' } });
    expect(await principalAt(testDatabase, holder, edtfBounds('2024-11-11'))).toBe(kremlin.id);
    expect(await principalAt(testDatabase, holder, edtfBounds('2003'))).toBeNull();
  });

  test('nobody, where two roles name different principals', async () => {
    const { id } = await makeActorSource(ann, {
      name: 'Both Sides',
      roles: [
        role({ title: 'Spokesman', speaksFor: { text: 'The Kremlin' } }),
        role({ title: 'Envoy', speaksFor: { text: 'The Duma' } }),
      ],
    });
    expect(await principalAt(testDatabase, id, edtfBounds('2024'))).toBeNull();
  });
});
