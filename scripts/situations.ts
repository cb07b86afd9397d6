import { readFileSync } from 'node:fs';

import { readBlocks } from '@/tests/situations/block';
import { play } from '@/tests/situations/play';
import { RulePlayer } from '@/tests/situations/rule-player';

import { runCommand } from './command';
import { fileArgument } from './file-argument';

/**
 * `npm run --silent situations -- FILE.md`: plays every situation of a file and writes what the claim page
 * says, a line of JSON a block. The layout stands in tests/situations/README.md.
 */
await runCommand(async () => {
  const file = readFileSync(fileArgument('situations'), 'utf8');
  for (const block of readBlocks(file)) {
    const played = await play(block, (names, year) => new RulePlayer(names, year));
    const { id, chip, marks, lead, also, waits, open, asOf, steps, notUnderstood } = played;
    const told = { id, chip, marks, lead, also, waits, open, asOf, steps, notUnderstood };
    const { ourCorrections } = played;
    process.stdout.write(`${JSON.stringify({ ...told, ourCorrections })}\n`);
  }
  return 0;
});
