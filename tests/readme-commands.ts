import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '@/scripts/root';

/** A command, perhaps with variables before it and arguments after it, up to a comment or the end of its line. */
const command =
  /(?:[A-Z_]+=(?:\$\([^)]*\)|\S+) )*(?:npm (?:start|test|run [\w:-]+)|docker compose [a-z]+)[^`\n#]*/g;

/** Every command of the README that a reader can copy: those in blocks of code and between backticks. */
export function readmeCommands(): string[] {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const code = text.match(/^```[^]*?^```|`[^`\n]+`/gm) ?? [];
  const found = code.flatMap((piece) => piece.match(command) ?? []);
  return [...new Set(found.map((each) => each.trim()))];
}
