import { readLines } from '@/server/interchange/read-lines';

import { Stop } from './stop';

/**
 * The lines of standard input by their numbers, empty ones left out. Ends the command at the first
 * line that is not UTF-8 or UTF-16.
 */
export async function* inputLines(): AsyncGenerator<{ number: number; text: string }> {
  let number = 0;
  const other = (line: number) => {
    throw new Stop(`Line ${line} is not UTF-8.`);
  };
  for await (const text of readLines(process.stdin, other)) {
    number += 1;
    if (typeof text !== 'string') throw new Stop(`Line ${number}: ${text.message}`);
    if (text.trim() !== '') yield { number, text };
  }
}
