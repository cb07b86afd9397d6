import { expect, test } from 'vitest';

import { levelProblem } from './level';

const [first, second] = [
  { name: '1_init', checksum: 'a' },
  { name: '2_more', checksum: 'b' },
];
const problem = (backup: (typeof first)[], database: (typeof first)[]) =>
  levelProblem({ migrations: backup, app: '0.1.0' }, database);

test('only the very same migrations will do', () => {
  expect(problem([first, second], [first, second])).toBeNull();
  expect(problem([first], [first, second])).toMatch(
    /earlier level .*before migration 2_more.*a new one/,
  );
  expect(problem([first, second], [first])).toMatch(/later level .*has migration 2_more/);
  expect(problem([first], [{ ...first, checksum: 'x' }])).toMatch(/different migrations/);
});
