import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';

import type { Actor } from '@/domain/person/role';
import { problem } from '@/interchange/api/answers';
import { openApiDocument } from '@/interchange/api/openapi';
import { type Operation, type OperationName, operations } from '@/interchange/api/operations';
import { ask, type Program, programOf } from '@/tests/api';
import { jsonOf, type Schema } from '@/tests/arbitrary-json';
import { testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeUnnamed } from '@/tests/factories/sources';

import { newsroomId } from '../newsroom/queries';
import { tokenDigest } from '../person/link-token';
import { spendRequest } from './limit';
import { createApiToken, revokeApiToken } from './token-commands';

// Each test asks a great deal, one after the other.
vi.setConfig({ testTimeout: 120_000 });

let ann: Actor;
let program: Program;

beforeAll(async () => {
  ann = await makePerson();
  program = await programOf(ann);
});

const schemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

const withToken = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

test('the document is valid OpenAPI 3.1 and has every operation', async () => {
  const document = openApiDocument('https://desk.example');
  const validated = await new Validator().validate(structuredClone(document));
  expect(validated).toMatchObject({ valid: true });
  const paths = document.paths as Record<string, object>;
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(listed.sort()).toEqual(
    Object.values<Operation>(operations)
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  );
});

test('the examples of the document work, one after the other, and are answered as it says', async () => {
  const names: Record<string, string> = {};
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const { method, path, example, answer } = operation;
    const [, kind = ''] = path.split('/');
    const filled = path.replace('{ref}', names[kind] ?? 'none').replace('{number}', '1');
    const body = operation.body && {
      ...example,
      ...('article' in (example ?? {}) ? { article: names.articles } : {}),
    };
    const query = operation.query && example ? `?${new URLSearchParams(example as never)}` : '';
    const got = await program.send(method, `${filled}${query}`, body);
    expect({ name, status: got.status, body: got.body }).toMatchObject({
      name,
      status: operation.status,
    });
    expect(answer.safeParse(got.body).error?.issues, name).toBeUndefined();
    if (method === 'POST' && path === `/${kind}` && typeof got.body.reference === 'string') {
      names[kind] = got.body.reference;
    }
  }
  const claim = await program.send('GET', `/claims/${names.claims}`);
  expect(claim.body).toMatchObject({
    status: 'unverified',
    waiting: 1,
    statement: 'The new bridge opens in May 2025.',
    attributions: [{ speaker: { name: 'Ann Ash' }, principal: 'Ministry of Bridges' }],
  });
  const stories = await program.send('GET', '/stories');
  expect(stories.body).toMatchObject({ items: [{ reference: names.stories }], after: null });
});

test('a claim comes with its attributions, all or nothing', async () => {
  const program = await programOf(ann);
  const { reference } = await makeArticle(
    ann,
    articleForm({ text: 'Ann Ash said that the tunnel was dry. Bo Birch denied it.' }),
  );
  const said = (speaker: string, stance: string, words: string) => ({
    article: reference,
    speaker: { name: speaker },
    stance,
    passages: [{ words }],
  });
  const statement = `The tunnel was dry, ${reference}.`;
  const asserted = said('Ann Ash', 'asserts', 'the tunnel was dry');
  const refused = await program.send('POST', '/claims', {
    statement,
    attributions: [asserted, said('Bo Birch', 'denies', 'words that nobody wrote')],
  });
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toMatchObject([{ field: 'attributions.1.passages.0.words' }]);
  expect(await testDatabase.claim.count({ where: { statement } })).toBe(0);

  const key = { 'idempotency-key': crypto.randomUUID() };
  const body = { statement, attributions: [asserted, said('Bo Birch', 'denies', 'denied it')] };
  const made = await program.send('POST', '/claims', body, key);
  const again = await program.send('POST', '/claims', body, key);
  expect(again.body).toEqual(made.body);
  const name = String(made.body.reference);
  expect(made.body.attributions).toEqual([`${name}/1`, `${name}/2`]);
  expect((await program.send('GET', `/claims/${name}`)).body).toMatchObject({
    waiting: 2,
    attributions: [
      { speaker: { name: 'Ann Ash' }, stance: 'asserts' },
      { speaker: { name: 'Bo Birch' }, stance: 'denies' },
    ],
  });
  const { id } = await testDatabase.claim.findFirstOrThrow({ where: { statement } });
  const history = await testDatabase.revision.findMany({
    where: { aggregateId: id },
    orderBy: { number: 'asc' },
  });
  expect(history.map(({ action }) => action)).toEqual([
    'created',
    'attribution_logged',
    'attribution_logged',
  ]);
});

test('a source and an attribution are changed, by their revision and with their history', async () => {
  const program = await programOf(ann);
  const role = { title: 'harbour master', from: '2021' };
  const source = {
    kind: 'person',
    name: 'Cleo Birch',
    aliases: [{ name: 'C. Birch' }],
    roles: [role],
  };
  const named = String((await program.send('POST', '/sources', source)).body.reference);
  const { body: read } = await program.send('GET', `/sources/${named}`);
  const change = {
    ...source,
    aliases: [],
    roles: [{ ...role, until: '2024' }, { title: 'pilot' }],
    revision: read.revision,
  };
  expect((await program.send('PUT', `/sources/${named}`, change)).status).toBe(200);
  const { body: now } = await program.send('GET', `/sources/${named}`);
  expect(now).toMatchObject({ name: 'Cleo Birch', aliases: [] });
  expect(now.roles).toMatchObject([
    { title: 'harbour master', from: '2021', until: '2024' },
    { title: 'pilot' },
  ]);
  expect((await program.send('PUT', `/sources/${named}`, change)).body).toMatchObject({
    status: 409,
    revision: now.revision,
  });
  const actions = await testDatabase.revision.findMany({
    where: {
      aggregate: {
        id: (await testDatabase.source.findFirstOrThrow({ where: { name: 'Cleo Birch' } })).id,
      },
    },
    orderBy: { number: 'asc' },
  });
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['alias_removed', 'role_changed', 'role_added']),
  );

  const article = await makeArticle(
    ann,
    articleForm({ text: 'The quay was shut, Cleo Birch said.' }),
  );
  const said = { stance: 'asserts', passages: [{ words: 'The quay was shut' }] };
  const { body: claim } = await program.send('POST', '/claims', {
    statement: `The quay was shut, ${article.reference}.`,
    attributions: [{ ...said, article: article.reference, speaker: named }],
  });
  const [own] = claim.attributions as string[];
  const path = `/claims/${own?.replace('/', '/attributions/')}`;
  const { body: row } = await program.send('GET', path);
  const answers = { ...said, speaker: null, note: 'Nobody says who.', revision: row.revision };
  expect((await program.send('PUT', path, answers)).status).toBe(200);
  expect((await program.send('GET', path)).body).toMatchObject({ speaker: null });
  expect((await program.send('PUT', path, answers)).status).toBe(409);
});

test('what is read of an attribution is what a change of it has to send again', async () => {
  const text = 'A pilot told The Buoy that the quay was shut. The Courier has it from there.';
  const article = await makeArticle(ann, articleForm({ text }));
  const { body: made } = await program.send('POST', '/claims', { statement: 'The quay is shut.' });
  const claim = `/claims/${String(made.reference)}/attributions`;
  const passages = [{ words: text, form: 'paraphrased' }];
  const said = { article: article.reference, stance: 'asserts', passages };
  const relays = [
    { source: { name: 'The Buoy', kind: 'outlet' }, words: 'told' },
    { source: { name: 'The Example Courier' }, words: 'as reported by' },
  ];
  await program.send('POST', claim, {
    ...said,
    speaker: { name: 'a pilot', kind: 'person' },
    relays,
  });
  await program.send('POST', claim, { ...said, speaker: null, repeats: 1, note: 'In passing.' });
  const { body: first } = await program.send('GET', `${claim}/1`);
  expect(first.relays).toMatchObject([
    { name: 'The Buoy', words: 'told', reference: expect.stringMatching(/^S-/) as string },
    { name: 'The Example Courier', words: 'as reported by' },
  ]);
  const { body: second } = await program.send('GET', `${claim}/2`);
  expect(second).toMatchObject({ repeats: 1, note: 'In passing.', relays: [] });
});

test('a search says what it looked for besides, and leaves that be where it is asked to', async () => {
  await program.send('POST', '/claims', { statement: 'The tide at Yevgenograd is low.' });
  const wide = await program.send('GET', '/search?q=Evgenograd');
  expect(JSON.stringify(wide.body.groups)).toContain('The tide at Yevgenograd');
  expect(wide.body.also).toEqual([{ word: 'evgenograd', also: ['yevgenograd'], instead: [] }]);
  const { body } = await program.send('GET', '/search?q=Evgenograd&exact=yes');
  expect(JSON.stringify(body)).not.toContain('Yevgenograd');
});

test('an article keeps its copy in a web archive where that is sent', async () => {
  const program = await programOf(ann);
  const archiveUrl = 'https://web.archive.org/web/20241112/https://courier.example/quay';
  const article = {
    kind: 'published',
    title: 'The quay',
    publisher: { name: 'The Courier', kind: 'outlet' },
    publishedOn: '2024-11-12',
    archiveUrl,
  };
  const made = await program.send('POST', '/articles', { ...article, text: 'The quay is shut.' });
  const path = `/articles/${String(made.body.reference)}`;
  const read = await program.send('GET', path);
  expect(read.body).toMatchObject({ archiveUrl });
  const change = { ...article, title: 'The old quay', revision: read.body.revision };
  expect((await program.send('PUT', path, change)).status).toBe(200);
  expect((await program.send('GET', path)).body).toMatchObject({
    title: 'The old quay',
    archiveUrl,
  });
  const wrong = await program.send('PUT', path, { ...change, archiveUrl: 'nowhere' });
  expect(wrong.body.errors).toMatchObject([{ field: 'archiveUrl' }]);
});

test('what is hidden is changed by no program, nor an unnamed source of ours', async () => {
  const program = await programOf(ann);
  const own = await makeArticle(ann, ownReportingForm({ text: 'It leaks, he said.' }));
  const hidden = await makeAttribution(ann, own.id, {
    claim: { text: 'The dam leaks.' },
    attribution: { speaker: { text: 'an engineer', kind: 'unnamed' }, level: 'off_record' },
  });
  const answers = {
    speaker: null,
    stance: 'denies',
    passages: [{ words: 'It leaks' }],
    revision: 2,
  };
  const path = `/claims/${hidden.reference.replace('/', '/attributions/')}`;
  expect((await program.send('PUT', path, answers)).status).toBe(404);
  const ours = await makeUnnamed(ann, { name: 'a diver', owner: 'ours' });
  const { number } = await testDatabase.source.findUniqueOrThrow({ where: { id: ours.id } });
  const body = { kind: 'unnamed', name: 'somebody', owner: 'ours', revision: 1 };
  expect((await program.send('PUT', `/sources/S-${number}`, body)).status).toBe(403);
});

test('a token is known by its digest alone, and only while it may be', async () => {
  const ben = await makePerson();
  const { token } = done(await createApiToken(ben, { name: 'Mine', scope: 'read', days: '30' }));
  expect(token).toMatch(/^onr_[\w-]{43}$/);
  const row = await testDatabase.apiToken.findUniqueOrThrow({
    where: { digest: tokenDigest(token) },
  });
  expect(JSON.stringify(row)).not.toContain(token.slice(4));
  const status = async () => (await ask('GET', '/claims', withToken(token))).status;
  expect(await status()).toBe(200);
  const used = await testDatabase.apiToken.findUniqueOrThrow({ where: { id: row.id } });
  expect(used.lastUsedAt).not.toBeNull();

  expect((await ask('GET', '/claims')).status).toBe(401);
  expect((await ask('GET', '/claims', withToken(`${token}x`))).status).toBe(401);
  const cookie = { headers: { cookie: `onrecord.session=${token}` } };
  expect((await ask('GET', '/claims', cookie)).status).toBe(401);

  const change = async (data: object, back: object) => {
    await testDatabase.apiToken.update({ where: { id: row.id }, data });
    expect(await status()).toBe(401);
    await testDatabase.apiToken.update({ where: { id: row.id }, data: back });
    expect(await status()).toBe(200);
  };
  await change(
    { createdAt: new Date(0), expiresAt: new Date(1) },
    { createdAt: row.createdAt, expiresAt: row.expiresAt },
  );
  const person = (deactivatedAt: Date | null) =>
    testDatabase.person.update({ where: { id: ben.id }, data: { deactivatedAt } });
  await person(new Date());
  expect(await status()).toBe(401);
  await person(null);
  // Whose role needs a second factor and who has none is nobody here too.
  await testDatabase.newsroom.create({
    data: { id: newsroomId, twoPersonRule: true, secondFactorFor: ['journalist'] },
  });
  expect(await status()).toBe(401);
  await testDatabase.newsroom.delete({ where: { id: newsroomId } });
  expect(await status()).toBe(200);

  done(await revokeApiToken(ann, { tokenId: row.id }));
  expect(await status(), 'nobody revokes another’s').toBe(200);
  done(await revokeApiToken(ben, { tokenId: row.id }));
  expect(await status()).toBe(401);
});

test('a token that may only read writes nothing', async () => {
  const reader = await programOf(ann, 'read');
  const before = await testDatabase.revision.count();
  for (const { method, path, example } of Object.values<Operation>(operations)) {
    if (method === 'GET') continue;
    const got = await reader.send(method, path.replace('{ref}', 'C-1001'), example);
    expect(got).toMatchObject({ status: 403, body: { type: 'urn:onrecord:problem:not_allowed' } });
  }
  expect(await testDatabase.revision.count()).toBe(before);
});

test('a request sent again with its key makes one, and an edit of an older revision is a conflict', async () => {
  const body = { statement: 'The ferry is late.' };
  const key = { 'idempotency-key': 'once' };
  const first = await program.send('POST', '/claims', body, key);
  const again = await program.send('POST', '/claims', body, key);
  expect(first).toMatchObject({ status: 201 });
  expect(again.body).toEqual(first.body);
  const other = await (await programOf(await makePerson())).send('POST', '/claims', body, key);
  expect(other.body.reference).not.toBe(first.body.reference);

  const path = `/claims/${String(first.body.reference)}`;
  const changed = { statement: 'The ferry is very late.', revision: 1 };
  expect(await program.send('PUT', path, changed)).toMatchObject({ status: 200 });
  const lost = await program.send('PUT', path, { ...changed, statement: 'The ferry is gone.' });
  expect(lost).toMatchObject({ status: 409, body: { revision: 2 } });
  expect(lost.headers.get('content-type')).toBe('application/problem+json');
});

test('what is wrong is told at its field', async () => {
  const got = await program.send('POST', '/claims', {
    statement: '',
    kind: 'rumour',
    participants: [{ source: 'S-999999' }],
    extra: 1,
  });
  expect(got.status).toBe(422);
  const { errors } = problem.parse(got.body);
  expect(errors?.map(({ field }) => field).sort()).toEqual(['', 'kind', 'statement']);
  const missing = await program.send('POST', '/claims', {
    statement: 'A claim.',
    participants: [{ source: 'S-999999' }],
  });
  expect(missing).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'participants.0.source' }] },
  });
  expect(await program.send('GET', '/claims/C-999999')).toMatchObject({ status: 404 });
  expect(await program.send('GET', '/claims/%ff')).toMatchObject({ status: 404 });
  expect(await program.send('GET', '/nothing')).toMatchObject({ status: 404 });
  const wrong = await program.send('PUT', '/claims');
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
  const headers = { authorization: `Bearer ${program.token}`, 'content-type': 'text/plain' };
  expect(await ask('POST', '/claims', { body: {}, headers })).toMatchObject({ status: 415 });
  const large = { statement: 'x'.repeat(2_200_000) };
  expect(await program.send('POST', '/claims', large)).toMatchObject({ status: 413 });
});

const pages = z.object({
  items: z.array(z.object({ reference: z.string() })),
  after: z.string().nullable(),
});

test('pages of a list follow each other by their cursor, each record once', async () => {
  const records = Array.from({ length: 120 }, (_, index) => ({
    type: 'claim',
    externalId: `page-${index}`,
    statement: `Page claim ${index}.`,
  }));
  const sources = Array.from({ length: 60 }, (_, index) => ({
    type: 'source',
    externalId: `page-source-${index}`,
    kind: 'person',
    name: `Paged Person ${index}`,
  }));
  const taken = await program.send('POST', '/records', { records: [...records, ...sources] });
  expect(taken.body.records).toContainEqual({ became: 'added' });
  for (const path of ['/claims', '/sources']) {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const query: string = after ? `?after=${encodeURIComponent(after)}` : '';
      const { body } = await program.send('GET', `${path}${query}`);
      const page = pages.parse(body);
      seen.push(...page.items.map(({ reference }) => reference));
      after = page.after;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(path === '/claims' ? 120 : 60);
  }
  for (const path of ['/claims', '/sources', '/articles', '/stories']) {
    expect(await program.send('GET', `${path}?after=nowhere`)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'after' }] },
    });
  }
});

test('nothing off the record is in any answer, not even to who logged it', async () => {
  const canary = 'Heronbird';
  const article = await makeArticle(ann, ownReportingForm({ title: 'A walk' }));
  const hidden = await makeUnnamed(ann, { name: `an aide of ${canary}`, owner: 'ours' });
  const row = await makeAttribution(ann, article.id, {
    claim: { text: 'The tunnel floods.' },
    attribution: {
      speaker: { id: hidden.id },
      level: 'off_record',
      note: canary,
      stance: 'denies',
    },
  });
  const claim = `C-${row.claimNumber}`;
  const editor = await programOf(await makePerson('editor'));
  for (const who of [program, editor]) {
    for (const path of [
      `/claims/${claim}`,
      `/articles/${article.reference}`,
      '/sources',
      '/claims',
      '/search?q=aide%20of%20Heron',
      '/similar?text=The%20tunnel%20floods',
    ]) {
      const { status, body } = await who.send('GET', path);
      expect(status, path).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(new RegExp(`${canary}|${hidden.id}|off_record`));
    }
    expect(await who.send('GET', `/claims/${claim}/attributions/1`)).toMatchObject({ status: 404 });
    expect(await who.send('GET', `/sources/S-${hidden.number}`)).toMatchObject({ status: 404 });
    const naming = { statement: 'It leaks.', participants: [{ source: `S-${hidden.number}` }] };
    expect(await who.send('POST', '/claims', naming)).toMatchObject({ status: 422 });
  }
  const { body } = await program.send('GET', `/claims/${claim}`);
  expect(body).toMatchObject({ attributions: [], waiting: 0 });
});

test('requests beyond the limit wait', async () => {
  const id = crypto.randomUUID();
  let through = 0;
  for (let tried = 0; tried < 70_000; tried++) {
    if ((await spendRequest(id)) === 0) through += 1;
  }
  expect(through).toBe(60_000);
  expect(await spendRequest(id)).toBeGreaterThan(0);
});

test('whatever is sent, it is answered, and never by a failure of ours', async () => {
  const fuzzing = await programOf(await makePerson());
  const names = ['C-1001', 'A-1', 'S-1', 'T-1', 'none', '%00', '%F0%9F%90%A6', 'a%2Fb', "';--"];
  const calls = Object.entries<Operation>(operations).map(([operationName, operation]) =>
    fc.record({
      operationName: fc.constant(operationName),
      name: fc.constantFrom(...names),
      number: fc.constantFrom('1', '0', 'x', '99999999999999999999'),
      body: operation.body ? jsonOf(schemaOf(operation.body)) : fc.constant(undefined),
      query: operation.query ? jsonOf(schemaOf(operation.query)) : fc.constant({}),
      key: fc.constantFrom('', '', '', 'a', '\u00e9'.repeat(255), 'a'.repeat(256)),
    }),
  );
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(...calls),
      async ({ operationName, name, number, body, query, key }) => {
        const operation: Operation = operations[operationName as OperationName];
        const path = operation.path
          .replace('{ref}', name)
          .replace('{number}', encodeURIComponent(number));
        const asked = new URLSearchParams();
        for (const [field, value] of Object.entries((query ?? {}) as object)) {
          asked.append(
            field.toWellFormed(),
            typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value),
          );
        }
        const headers = { authorization: `Bearer ${fuzzing.token}`, 'idempotency-key': key };
        const got = await ask(operation.method, `${path}?${asked}`, { body, headers });
        statuses.set(got.status, (statuses.get(got.status) ?? 0) + 1);
        expect(got.status, JSON.stringify(got.body)).toBeLessThan(500);
        if (got.status >= 400) expect(problem.safeParse(got.body).success).toBe(true);
        else expect(operation.answer.safeParse(got.body).error?.issues).toBeUndefined();
      },
    ),
    { numRuns: 400 },
  );
  // Refusals alone would prove little.
  expect(statuses.get(201) ?? 0).toBeGreaterThan(3);
  expect(statuses.get(200) ?? 0).toBeGreaterThan(20);
  expect(statuses.get(422) ?? 0).toBeGreaterThan(20);
}, 180_000);
