import { beforeAll, describe, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeOutlet, makeUnnamed, role } from '@/tests/factories/sources';

import { searchSources } from './queries';

let ann: Actor;
let peskov: string;

beforeAll(async () => {
  ann = await makePerson();
  const alias = (name: string, language: string | null = null) => ({ id: null, name, language });
  await makeActorSource(ann, {
    name: 'Volodymyr Zelensky',
    aliases: [alias('Wolodymyr Selenskyj', 'de')],
  });
  peskov = (
    await makeActorSource(ann, {
      name: 'Dmitry Peskov',
      roles: [
        role({ title: 'Diplomat', from: '1994', until: '2000' }),
        role({
          title: 'Kremlin spokesman',
          organization: { text: 'The Kremlin' },
          speaksFor: { text: 'The Kremlin' },
          from: '2012-05',
        }),
      ],
    })
  ).id;
  await makeActorSource(ann, { name: 'Vladimir Putin' });
  await makeActorSource(ann, { name: 'Donald Trump' });
  await makeActorSource(ann, { name: 'Zoran Zelić' });
  await makeActorSource(ann, { name: '金正恩' });
  await makeOutlet(ann, 'The Washington Post');
  await makeUnnamed(ann, {
    name: 'a person familiar with the call',
    outlet: { text: 'The Washington Post' },
  });
  await makeUnnamed(ann, { name: 'a ministry clerk', owner: 'ours' });
});

async function names(query: string, options?: Parameters<typeof searchSources>[2]) {
  return (await searchSources(ann, query, options)).map(({ name }) => name);
}

describe('searching for sources', () => {
  test.each(['Zelenskiy', 'Zelenskyy', 'Zelenski', 'Zelensky', 'zelenskij', 'Зеленский'])(
    '%s finds Zelensky first',
    async (spelling) => {
      expect((await names(spelling))[0]).toBe('Volodymyr Zelensky');
    },
  );

  test.each([
    ['pekov', 'Dmitry Peskov'],
    ['trmp', 'Donald Trump'],
    ['wladimir', 'Vladimir Putin'],
    ['putin vladimir', 'Vladimir Putin'],
    ['President Putin', 'Vladimir Putin'],
    ['washington pst', 'The Washington Post'],
    ['zelic', 'Zoran Zelić'],
    ['正恩', '金正恩'],
    ['familiar', 'a person familiar with the call'],
  ])('%s finds %s', async (typed, name) => {
    expect(await names(typed)).toContain(name);
  });

  test('the beginning of any word finds it', async () => {
    expect(await names('zel')).toEqual(
      expect.arrayContaining(['Volodymyr Zelensky', 'Zoran Zelić']),
    );
    expect((await names('pes'))[0]).toBe('Dmitry Peskov');
    expect(await names('p')).toEqual(expect.arrayContaining(['Dmitry Peskov', 'Vladimir Putin']));
  });

  test('nothing finds nothing, and so does what is like no name', async () => {
    expect(await names('  ')).toEqual([]);
    expect(await names('qqqqqq')).toEqual([]);
  });

  test('tells them apart by present role, by the alias that was found, by whose they are', async () => {
    expect(await searchSources(ann, 'peskov')).toEqual([
      {
        id: peskov,
        reference: expect.stringMatching(/^S-\d+$/),
        kind: 'person',
        name: 'Dmitry Peskov',
        detail: 'Kremlin spokesman',
      },
    ]);
    expect((await searchSources(ann, 'Selenskyj'))[0]).toMatchObject({
      name: 'Volodymyr Zelensky',
      detail: 'also written Wolodymyr Selenskyj',
    });
    expect(await searchSources(ann, 'familiar with the call')).toMatchObject([
      { kind: 'unnamed', detail: 'unnamed, to The Washington Post' },
    ]);
    expect(await searchSources(ann, 'ministry clerk')).toMatchObject([{ detail: 'unnamed, ours' }]);
  });

  test('only of the kinds asked for', async () => {
    expect(await names('washington', { kinds: ['person'] })).toEqual([]);
    expect(await names('washington', { kinds: ['outlet'] })).toEqual(['The Washington Post']);
  });

  test('who was picked before stands before others as good', async () => {
    const zoran = await testDatabase.source.findFirstOrThrow({ where: { name: 'Zoran Zelić' } });
    const volodymyr = await testDatabase.source.findFirstOrThrow({
      where: { name: 'Volodymyr Zelensky' },
    });
    expect((await names('zel', { first: [zoran.id] }))[0]).toBe('Zoran Zelić');
    expect((await names('zel', { first: [volodymyr.id] }))[0]).toBe('Volodymyr Zelensky');
  });

  test('a withdrawn one is not found', async () => {
    const { id } = await makeActorSource(ann, { name: 'Quentin Mistake' });
    expect(await names('quentin')).toEqual(['Quentin Mistake']);
    await testDatabase.source.update({ where: { id }, data: { withdrawnAt: new Date() } });
    expect(await names('quentin')).toEqual([]);
  });
});
