import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { readBlocks } from './block';
import { check } from './check';
import { play } from './play';
import { RulePlayer } from './rule-player';

const folder = join(import.meta.dirname, 'cases');
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe.each(files)('%s', (file) => {
  const blocks = readBlocks(readFileSync(join(folder, file), 'utf8'));

  test('holds situations, each under an id of its own', () => {
    expect(blocks.length).toBeGreaterThan(3);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  });

  test.each(blocks.map((block) => [`${block.id} ${block.title}`, block] as const))(
    '%s',
    async (_, block) => {
      const played = await play(block, (names, year) => new RulePlayer(names, year));
      expect(check(block, played)).toEqual([]);
    },
  );
});

test('a wrong expectation is told, also one about waits, open points and days', async () => {
  const [block] = readBlocks(`
## X1 A wrong expectation
claim: event | The lock was left open | – | –
roles: –
1 | Ilka Moen | says so | – | 2 June | 2 June | – | the Beacon | two | A | –
then: row 1 => Denied
act: the moon rises
chip: Denied
marks: in question
must: Per Dahl
never: Ilka Moen
waits: 1: a denial (Per Dahl)
open: a denial
not open: one source
as of: 2 June => Disputed
`);
  if (!block) throw new Error('No block.');
  const played = await play(block, (names, year) => new RulePlayer(names, year));
  expect(check(block, played).map((problem) => problem.split(':')[0])).toEqual([
    'chip',
    'marks',
    'must',
    'never',
    'open',
    'not open',
    'waits',
    'row 1',
    'as of 2 June',
    'not understood',
  ]);
});
