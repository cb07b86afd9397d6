import { beforeAll, expect, test } from 'vitest';

import { type Program, programOf } from '@/tests/api';
import { makePerson } from '@/tests/factories/people';

let program: Program;
let ours: string;

beforeAll(async () => {
  program = await programOf(await makePerson());
  ours = String((await program.send('POST', '/claims', { statement: 'Ours.' })).body.reference);
  // Another desk calls its claim as we call one of ours; its source and story look like ours too.
  const records = [
    { type: 'claim', externalId: ours, statement: 'Theirs.' },
    { type: 'source', externalId: 'S-1', kind: 'person', name: 'Theirs Too' },
    { type: 'story', externalId: 'T-1', title: 'Their story' },
  ];
  const { body } = await program.send('POST', '/records', { records });
  expect(body.records).toEqual(records.map(() => ({ became: 'added' })));
});

test('a reference is never taken for an external id, nor the other way round', async () => {
  const at = async (path: string) => (await program.send('GET', path)).body;
  expect(await at(`/claims/${ours}`)).toMatchObject({ statement: 'Ours.' });
  expect(await at(`/claims/external:${ours}`)).toMatchObject({
    statement: 'Theirs.',
    externalId: ours,
  });
  expect(await at(`/claims/${encodeURIComponent(`external:${ours}`)}`)).toMatchObject({
    statement: 'Theirs.',
  });
  expect(await at('/sources/external:S-1')).toMatchObject({ name: 'Theirs Too' });
  expect(await at('/stories/external:T-1')).toMatchObject({ title: 'Their story' });
});

test('what is neither is not there, and the answer says how an external id is written', async () => {
  const got = await program.send('GET', '/claims/fc-17');
  expect(got.status).toBe(404);
  expect(got.body.detail).toContain('external:fc-17');
});

test('a body names records in the same two ways', async () => {
  const named = { statement: 'With them.', story: 'external:T-1' };
  const participants = [{ source: 'external:S-1' }];
  const made = await program.send('POST', '/claims', { ...named, participants });
  const read = await program.send('GET', `/claims/${String(made.body.reference)}`);
  expect(read.body).toMatchObject({
    story: { name: 'Their story' },
    participants: [{ name: 'Theirs Too' }],
  });
  const wrong = await program.send('POST', '/claims', { statement: 'No.', story: 'T-1x' });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'story' }] } });
});
