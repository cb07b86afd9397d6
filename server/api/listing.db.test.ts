import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';

import { type Program, programOf } from '@/tests/api';
import { articleForm, makeArticle } from '@/tests/factories/articles';
import { makePerson } from '@/tests/factories/people';

vi.setConfig({ testTimeout: 120_000 });

const pages = z.object({
  items: z.array(z.object({ reference: z.string() })),
  after: z.string().nullable(),
});
const count = 120;
let program: Program;
const there: Record<string, string[]> = {};

beforeAll(async () => {
  const ann = await makePerson();
  program = await programOf(ann);
  const records = Array.from({ length: count }, (_, index) => [
    { type: 'story', externalId: `t${index}`, title: `Story ${index}` },
    { type: 'source', externalId: `s${index}`, kind: 'person', name: `Person ${index}` },
    { type: 'claim', externalId: `c${index}`, statement: `Claim ${index}.` },
  ]).flat();
  for (const type of ['story', 'source', 'claim']) {
    await program.send('POST', '/records', { records: records.filter((one) => one.type === type) });
  }
  for (let index = 0; index < 55; index++) await makeArticle(ann, articleForm());
  for (const path of ['/stories', '/sources', '/claims', '/articles']) {
    there[path] = await listed(path, async () => {});
  }
}, 120_000);

/** All references of a list, page by page; `between` happens after each page. */
async function listed(path: string, between: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const query: string = after ? `?after=${encodeURIComponent(after)}` : '';
    const page = pages.parse((await program.send('GET', `${path}${query}`)).body);
    seen.push(...page.items.map(({ reference }) => reference));
    after = page.after;
    await between();
  }
  return seen;
}

/** Edits one of the list, as somebody at the desk does meanwhile. */
async function edit(path: string, reference: string): Promise<void> {
  const { body } = await program.send('GET', `${path}/${reference}`);
  const field = { '/stories': 'description', '/sources': 'note', '/claims': 'context' }[path];
  const change = field ? { [field]: crypto.randomUUID() } : { byline: crypto.randomUUID() };
  const sent = await program.send('PUT', `${path}/${reference}`, { ...body, ...change });
  expect(sent).toMatchObject({ status: 200 });
}

test.each(['/stories', '/sources', '/claims', '/articles'])(
  'while %s are edited, a full list misses none and has none twice',
  async (path) => {
    const all = there[path] ?? [];
    expect(all.length).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(all.length - 1), { minLength: 1, maxLength: 4 }),
        async (edited) => {
          const seen = await listed(path, async () => {
            for (const at of edited) await edit(path, all[at] ?? '');
          });
          expect(seen).toEqual(all);
        },
      ),
      { numRuns: 5 },
    );
  },
);

test('the latest activity first is another order, with cursors of its own', async () => {
  const last = there['/claims']?.at(-1) ?? '';
  await program.send('POST', `/claims/${last}/attributions`, {
    article: 'A-1',
    speaker: null,
    stance: 'asserts',
    passages: [{ words: 'x' }],
  });
  const { body } = await program.send('GET', '/claims?sort=activity');
  const page = pages.parse(body);
  expect(page.items).toHaveLength(50);
  const mixed = await program.send('GET', `/claims?after=${encodeURIComponent(page.after ?? '')}`);
  expect(mixed).toMatchObject({ status: 422, body: { errors: [{ field: 'after' }] } });
});
