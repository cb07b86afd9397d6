import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { makePerson } from '@/tests/factories/people';
import { resetDatabase, testDatabase } from '@/tests/database';

import { searchSources } from './queries';
import { recordNewSource } from './record';

test('x', async () => {
  const a = await makePerson();
  for (const name of [
    'Volodymyr Zelensky',
    'Dmitry Peskov',
    'Vladimir Putin',
    'Donald Trump',
    'Steven Cheung',
    'The Washington Post',
    'Reuters',
    'The New York Times',
    'Zoran Zelen',
    'Peter Pekić',
    'Maria Zakharova',
    'Sergey Lavrov',
    'State Department',
    'Ukrainian General Staff',
    'Kyiv Post',
    'Pentagon',
  ])
    await testDatabase.$transaction((tx) =>
      recordNewSource(tx, a.id, new Date(), { kind: 'person', name }),
    );
  for (const q of [
    'Zelenskiy',
    'Zelenskyy',
    'Zelenski',
    'Zelensky',
    'pekov',
    'zel',
    'z',
    'wladimir',
    'trmp',
    'washington pst',
    'Зеленский',
    'nyt',
    'president zelensky',
    'putn',
    'stae dept',
    'the',
    'ny times',
  ])
    console.log(
      q,
      (await searchSources(q)).map((r) => r.name),
    );
  const t = performance.now();
  for (let i = 0; i < 50; i++) await searchSources('zelenski');
  console.log((performance.now() - t) / 50, 'ms');
});
