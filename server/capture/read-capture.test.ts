import { describe, expect, test } from 'vitest';

import type { RawCapture } from './capture';
import { readCapture } from './read-capture';

const paragraph = `<p>${'The harbour master said that the ferry had not left the pier. '.repeat(5)}</p>`;

function capture(body: string | Buffer, about: Partial<RawCapture> = {}): RawCapture {
  return {
    way: 'fetched',
    url: 'https://courier.example/1',
    fileName: null,
    contentType: 'text/html',
    body: Buffer.from(body),
    ...about,
  };
}

describe('a capture is read', () => {
  test('from a page', async () => {
    const read = await readCapture(capture(`<title>Ferry</title>${paragraph}`));
    expect(read).toMatchObject({
      ok: true,
      read: {
        text: expect.stringMatching(/^The harbour master said/),
        found: { title: { value: 'Ferry', from: 'title' } },
      },
    });
  });

  test('from plain text', async () => {
    const read = await readCapture(capture('One.\r\n\r\nTwo.\n', { contentType: 'text/plain' }));
    expect(read).toMatchObject({ ok: true, read: { text: 'One.\n\nTwo.', found: {} } });
  });
});

describe('a page that was made to be read for ever is given up', () => {
  test.each([
    ['deep inside each other', `${'<div>'.repeat(100_000)}${paragraph}`],
    ['signs that open nothing', `<p>${'<'.repeat(3_000_000)}`],
    ['marks that nobody closes', '<b>x '.repeat(20_000)],
  ])('%s', async (_, html) => {
    const begun = performance.now();
    let beats = 0;
    const pulse = setInterval(() => (beats += 1), 20);
    const read = await readCapture(capture(html), 1000);
    clearInterval(pulse);
    expect(read).toMatchObject({ ok: false, message: expect.stringMatching(/paste its text/) });
    expect(performance.now() - begun).toBeLessThan(4000);
    // Meanwhile everything else goes on.
    expect(beats).toBeGreaterThan(5);
  });
});
