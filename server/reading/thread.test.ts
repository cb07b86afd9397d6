import { expect, test } from 'vitest';

import { ReadingThread } from './thread';

const article = {
  text: 'Eva Lind said the ferry sank.',
  publishedOn: '2026-03-10',
  sources: [],
  language: 'en',
};

test('a text is read in a thread, one after the other', async () => {
  const thread = new ReadingThread(60_000);
  const [first, second] = await Promise.all([
    thread.run('suggest', article),
    thread.run('compare', { before: 'One.\n\nTwo.', after: 'One.\n\nThree.' }),
  ]);
  expect(first).toMatchObject({ offers: [{ speaker: { name: 'Eva Lind' } }], cutAt: null });
  expect(second).toMatchObject({ left: 0, changes: [{ kind: 'same', count: 1 }, {}, {}] });
}, 60_000);

test('whoever takes too long is ended, and the next one gets a new thread', async () => {
  const hasty = new ReadingThread(1);
  expect(await hasty.run('suggest', article)).toBe('takes too long');
  expect(await hasty.run('suggest', article)).toBe('takes too long');
}, 60_000);

test('a failure ends neither the process nor what comes after it', async () => {
  const thread = new ReadingThread(60_000);
  const broken = { ...article, text: null as unknown as string };
  const [failed, read] = await Promise.all([
    thread.run('suggest', broken),
    thread.run('suggest', article),
  ]);
  expect(failed).toBe('failed');
  expect(read).toMatchObject({ offers: [{ speaker: { name: 'Eva Lind' } }] });
}, 60_000);
