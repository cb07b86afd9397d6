import { beforeAll, expect, test, vi } from 'vitest';

import { ask, type Program, programOf } from '@/tests/api';
import { testDatabase } from '@/tests/database';
import { makePerson } from '@/tests/factories/people';

import { log } from '../log';
import { handlers } from './handlers';

let program: Program;
beforeAll(async () => {
  program = await programOf(await makePerson());
});

const keyed = (key: string) => ({ 'idempotency-key': key });

test('a key belongs to one body: with another one it is refused, however it is laid out', async () => {
  const body = { statement: 'The weir holds.', tags: ['water'] };
  const first = await program.send('POST', '/claims', body, keyed('weir'));
  expect(first.status).toBe(201);
  const other = { statement: 'The weir broke.' };
  const second = await program.send('POST', '/claims', other, keyed('weir'));
  expect(second).toMatchObject({ status: 422, body: { detail: expect.stringContaining('key') } });
  const turned = { tags: ['water'], statement: 'The weir holds.' };
  expect((await program.send('POST', '/claims', turned, keyed('weir'))).body).toEqual(first.body);
  expect(await testDatabase.claim.count({ where: { statement: other.statement } })).toBe(0);
});

test('of two bodies that come with one key at once, one is made and the other refused', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      program.send('POST', '/claims', { statement: `Race ${index % 2}.` }, keyed('race')),
    ),
  );
  const references = answers
    .filter(({ status }) => status === 201)
    .map(({ body }) => body.reference);
  expect(new Set(references).size).toBe(1);
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(3);
});

test('a key whose request was refused may come with a better body', async () => {
  const wrong = { statement: 'Good.', story: 'T-99999' };
  expect((await program.send('POST', '/claims', wrong, keyed('again'))).status).toBe(422);
  expect(
    (await program.send('POST', '/claims', { statement: 'Good.' }, keyed('again'))).status,
  ).toBe(201);
});

test('keys that are alike in their first 255 characters are never taken for each other', async () => {
  const long = 'k'.repeat(255);
  expect((await program.send('POST', '/claims', { statement: 'L1.' }, keyed(long))).status).toBe(
    201,
  );
  for (const more of ['a', 'b']) {
    const sent = await program.send(
      'POST',
      '/claims',
      { statement: `L${more}.` },
      keyed(long + more),
    );
    expect(sent).toMatchObject({ status: 422, body: { detail: expect.stringContaining('255') } });
  }
});

test('HEAD answers as GET does, without a body', async () => {
  const got = await program.send('GET', '/claims');
  const head = await program.send('HEAD', '/claims');
  expect(head).toMatchObject({ status: 200, body: {} });
  expect([...head.headers]).toEqual([...got.headers]);
  expect(await program.send('HEAD', '/claims/C-999999')).toMatchObject({ status: 404, body: {} });
  expect((await ask('HEAD', '/claims')).status).toBe(401);
});

test('OPTIONS says which methods there are, and no other one does anything', async () => {
  const options = await ask('OPTIONS', '/claims/C-1');
  expect(options.status).toBe(204);
  expect(options.headers.get('allow')).toBe('GET, HEAD, PUT, OPTIONS');
  expect((await ask('OPTIONS', '/nowhere')).status).toBe(404);
  for (const method of ['DELETE', 'PATCH', 'POST', 'PROPFIND']) {
    const other = await program.send(method, '/claims/C-1');
    expect(other.status, method).toBe(405);
    expect(other.headers.get('allow')).toBe('GET, HEAD, PUT, OPTIONS');
  }
});

test('a failure of ours carries the reference under which it stands in the log', async () => {
  vi.spyOn(handlers, 'listSources').mockRejectedValueOnce(new Error('Something of ours broke.'));
  const logged = vi.spyOn(log, 'error');
  const failed = await program.send('GET', '/sources');
  expect(failed.status).toBe(500);
  expect(logged.mock.calls[0]?.[0]).toMatchObject({ reference: failed.body.reference });
  expect(failed.body.detail).toContain(String(failed.body.reference));
  expect(JSON.stringify(failed.body)).not.toContain('broke');
});

test('a database out of reach is 503, and says when to try again', async () => {
  const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  vi.spyOn(handlers, 'listSources').mockRejectedValueOnce(error);
  const failed = await program.send('GET', '/sources');
  expect(failed).toMatchObject({ status: 503, body: { type: 'urn:onrecord:problem:unavailable' } });
  expect(failed.headers.get('retry-after')).toBe('5');
});
