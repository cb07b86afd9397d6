import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';

import { stances } from '@/domain/attribution/stance';
import { type Program, programOf } from '@/tests/api';
import { testDatabase } from '@/tests/database';
import { articleForm, makeArticle } from '@/tests/factories/articles';
import { makePerson } from '@/tests/factories/people';

vi.setConfig({ testTimeout: 120_000 });

let program: Program;
beforeAll(async () => {
  program = await programOf(await makePerson());
});

let made = 0;
const line = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: max })
    .map((text) => text.replaceAll(/[\p{C}\p{Z},]+/gu, ' ').trim() || 'x');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const time = fc.constantFrom('2024-11', '2024-11-12~', '../2024-11-12', '12 Nov 2024', '2024');
const language = fc.constantFrom('en', 'ru', 'uk', 'pt-BR');
const name = (kind: string) => line(20).map((text) => `${text} ${kind} ${++made}`);
const named = (kind: string) => name(kind).map((text) => ({ name: text, kind }));

const bodies = {
  '/stories': fc.record({
    title: line(60),
    description: maybe(line(100)),
    priority: maybe(fc.constantFrom('high', 'normal', 'low')),
    neededBy: maybe(
      fc
        .date({ noInvalidDate: true, min: new Date('2020'), max: new Date('2040') })
        .map((date) => date.toISOString()),
    ),
  }),
  '/sources': fc.oneof(
    fc.record({
      kind: fc.constantFrom('person', 'organization'),
      name: name('one'),
      note: maybe(line(80)),
      aliases: fc.array(
        name('alias').map((text) => ({ name: text })),
        { maxLength: 3 },
      ),
      roles: fc.array(
        fc.record({
          title: line(20),
          organization: maybe(named('organization')),
          headsIt: fc.boolean(),
          speaksFor: maybe(named('organization')),
          from: maybe(fc.constantFrom('2020', '2021-03')),
          until: maybe(fc.constantFrom('2023', '2024-05')),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      kind: fc.constant('unnamed'),
      name: line(40),
      owner: fc.constant('theirs'),
      outlet: maybe(named('outlet')),
      statedReason: maybe(line(40)),
      countLow: fc.constantFrom(1, 2),
      countHigh: maybe(fc.constantFrom(3, 4)),
    }),
    fc.record({
      kind: fc.constant('document'),
      name: name('paper'),
      official: fc.boolean(),
      held: fc.boolean(),
    }),
  ),
  '/articles': fc.record({
    kind: fc.constant('published'),
    title: line(60),
    publisher: named('outlet'),
    url: maybe(fc.constant(null).map(() => `https://paper.example/${++made}`)),
    archiveUrl: maybe(fc.constant('https://web.archive.org/web/2024/https://paper.example/1')),
    byline: maybe(line(30)),
    publishedOn: time,
    language: maybe(language),
    ours: maybe(fc.boolean()),
    text: line(200).map((text) => `${text} ${++made}`),
  }),
  '/claims': fc.record({
    statement: line(100),
    context: maybe(line(100)),
    language: maybe(language),
    tags: fc.uniqueArray(line(15), { maxLength: 3 }),
    eventTime: maybe(time),
    participants: fc.array(fc.record({ source: named('person'), ownAct: fc.boolean() }), {
      maxLength: 3,
    }),
  }),
};

/** Sends back what was read, as it was read, and expects nothing to be other than before. */
async function sendBack(path: string): Promise<void> {
  const read = await program.send('GET', path);
  expect(read.status, path).toBe(200);
  const histories = await testDatabase.revision.count();
  const sent = await program.send('PUT', path, read.body);
  expect(sent, JSON.stringify(read.body)).toMatchObject({ status: 200 });
  expect((await program.send('GET', path)).body).toEqual(read.body);
  expect(await testDatabase.revision.count(), 'revisions').toBe(histories);
}

test.each(Object.entries(bodies))('what is read of %s can be sent back', async (path, body) => {
  let through = 0;
  await fc.assert(
    fc.asyncProperty(body as fc.Arbitrary<unknown>, async (sent) => {
      const answer = await program.send('POST', path, sent);
      // The forms refuse some of these, such as a role that ends before it begins.
      expect(answer.status).toBeLessThan(500);
      if (answer.status !== 201) return;
      through += 1;
      await sendBack(`${path}/${String(answer.body.reference)}`);
    }),
    { numRuns: 25 },
  );
  expect(through).toBeGreaterThan(10);
});

test('what is read of an attribution can be sent back, and lands on the same words', async () => {
  const said = 'We saw about 40,000 people, she said.';
  // The same words twice: only where they begin tells whose they are.
  const text = `Ann Ash spoke first. ${said} Bo Birch spoke next. ${said} Он сказал.`;
  const article = await makeArticle(await makePerson(), articleForm({ text }));
  const starts = [text.indexOf(said), text.lastIndexOf(said)];
  const row = fc.record({
    speaker: fc.oneof(named('person'), fc.constant(null)),
    stance: fc.constantFrom(...stances),
    scopeWords: maybe(line(20)),
    level: maybe(fc.constant('as_published')),
    saidOn: maybe(time),
    figure: maybe(
      fc.constantFrom(
        '40,000',
        'almost 40,000',
        '1,234.5',
        '40,000 to 60,000',
        'more than 7',
        '0.5',
      ),
    ),
    relays: fc.array(fc.record({ source: named('outlet'), words: maybe(line(20)) }), {
      maxLength: 2,
    }),
    passages: fc.subarray(starts, { minLength: 1 }).chain((places) =>
      fc.tuple(
        ...places.map((start) =>
          fc.record({
            words: fc.constant(said),
            start: fc.constant(start),
            form: fc.constantFrom('direct', 'paraphrased'),
            translated: fc.constant('yes'),
            originalWords: maybe(line(30)),
            originalLanguage: maybe(language),
          }),
        ),
      ),
    ),
    note: maybe(line(40)),
  });
  let through = 0;
  await fc.assert(
    fc.asyncProperty(row, fc.boolean(), async (sent, hasPrincipal) => {
      const principal =
        sent.speaker && hasPrincipal ? { name: `Office ${++made}`, kind: 'organization' } : null;
      const { body: claim } = await program.send('POST', '/claims', {
        kind: 'quantity',
        statement: 'Some 40,000 people came.',
        counted: 'participants',
        unit: 'people',
      });
      const path = `/claims/${String(claim.reference)}/attributions`;
      const logged = await program.send('POST', path, {
        ...sent,
        principal,
        article: article.reference,
      });
      expect(logged.status).toBeLessThan(500);
      if (logged.status !== 201) return;
      through += 1;
      await sendBack(`${path}/1`);
      const { body } = await program.send('GET', `${path}/1`);
      expect(body.passages).toMatchObject(sent.passages.map(({ start }) => ({ start })));
    }),
    { numRuns: 40 },
  );
  expect(through).toBeGreaterThan(15);
});

test('what cannot be changed is not dropped but refused', async () => {
  const { body } = await program.send('POST', '/articles', {
    kind: 'published',
    title: 'The pier',
    publisher: { name: 'The Pier Post', kind: 'outlet' },
    publishedOn: '2024',
    text: 'The pier is closed.',
  });
  const path = `/articles/${String(body.reference)}`;
  const { body: read } = await program.send('GET', path);
  const changed = await program.send('PUT', path, { ...read, text: 'The pier is open.' });
  expect(changed).toMatchObject({ status: 422, body: { errors: [{ field: 'text' }] } });
  const renamed = await program.send('PUT', path, { ...read, title: 'The old pier' });
  expect(renamed.status).toBe(200);
  expect((await program.send('GET', path)).body).toMatchObject({ title: 'The old pier' });
});
