import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

import { expect, test } from 'vitest';

import { passOn } from './web-server';

test('every line of the web server is passed on but its banner, also before it is ready', async () => {
  const lines = [
    '   ▲ Next.js 16.4.5',
    '   - Local:        http://localhost:3000',
    '',
    '{"level":50,"msg":"the review queue could not be filled"}',
    ' ✓ Starting...',
    'a line that was cut by the end of a chunk',
    ' ✓ Ready in 300ms',
    '⚠ a warning',
  ];
  const whole = `${lines.join('\n')}\n`;
  const chunks = [whole.slice(0, 120), whole.slice(120, 190), whole.slice(190)];
  const from = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const to = new PassThrough();
  passOn(from, to);
  from.once('close', () => setImmediate(() => to.end()));
  expect((await text(to)).split('\n')).toEqual([lines[3], lines[5], lines[7], '']);
});
