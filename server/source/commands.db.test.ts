import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import type { SourceContent } from '@/domain/source/schema';
import { historyOf } from '@/server/history/view';
import { testDatabase } from '@/tests/database';
import { makePerson } from '@/tests/factories/people';
import {
  makeActorSource,
  makeDocument,
  makeOutlet,
  makeUnnamed,
  role,
} from '@/tests/factories/sources';

import { authenticateDocument } from './authenticate-document';
import { createSource, editSource } from './commands';
import { restoreSource, withdrawSource } from './withdraw-source';

let ann: Actor;
let ed: Actor;

beforeAll(async () => {
  ann = await makePerson('journalist', 'Ann Lee');
  ed = await makePerson('editor', 'Ed Ito');
});

function person(
  name: string,
  more: Partial<Extract<SourceContent, { roles: unknown }>> = {},
): SourceContent {
  return { kind: 'person', name, note: null, aliases: [], roles: [], ...more };
}

async function revisionOf(id: string): Promise<number> {
  return (await testDatabase.aggregate.findUniqueOrThrow({ where: { id } })).shownNumber;
}

describe('adding a source', () => {
  test('sent twice it is made once, also at the same time', async () => {
    const submissionId = uuid();
    const results = await Promise.all([
      createSource(ann, submissionId, person('Double Click')),
      createSource(ann, submissionId, person('Double Click')),
    ]);
    expect(results[0]).toMatchObject({ ok: true });
    expect(results[1]).toEqual(results[0]);
    expect(await testDatabase.source.count({ where: { name: 'Double Click' } })).toBe(1);
  });

  test('a name that the desk has is refused at the field, and nothing is left behind', async () => {
    await makeActorSource(ann, { name: 'Steven Cheung' });
    const refused = await createSource(
      ann,
      uuid(),
      person('STEVEN CHEUNG', {
        roles: [role({ title: 'Director', organization: { text: 'Never Made' } })],
      }),
    );
    expect(refused).toMatchObject({
      reason: 'already_exists',
      fields: { name: [expect.any(String)] },
    });
    expect(await testDatabase.source.count({ where: { name: 'Never Made' } })).toBe(0);
    // The same form can be sent again after it is mended.
    expect(await createSource(ann, uuid(), person('Steven Cheung (boxer)'))).toMatchObject({
      ok: true,
    });
  });

  test('somebody whose account was switched off is refused', async () => {
    const gone = await makePerson();
    await testDatabase.person.update({
      where: { id: gone.id },
      data: { deactivatedAt: new Date() },
    });
    expect(await createSource(gone, uuid(), person('Nobody'))).toMatchObject({
      reason: 'not_signed_in',
    });
  });
});

describe('changing a source', () => {
  test('writes one revision for each thing that changed, and the earlier ones stay', async () => {
    const { id } = await makeActorSource(ann, {
      name: 'Dmitri Peskov',
      aliases: [{ id: null, name: 'Peskow', language: 'de' }],
    });
    const before = await testDatabase.revision.findMany({ where: { aggregateId: id } });
    const kremlin = role({
      title: 'Spokesman',
      organization: { text: 'The Kremlin' },
      speaksFor: { text: 'The Kremlin' },
      from: '2012-05',
    });
    expect(
      await editSource(ed, id, await revisionOf(id), person('Dmitry Peskov', { roles: [kremlin] })),
    ).toEqual({ ok: true });
    const after = await testDatabase.revision.findMany({
      where: { aggregateId: id },
      orderBy: { number: 'asc' },
    });
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toMatchObject([
      {
        action: 'changed',
        actorId: ed.id,
        payload: { before: { name: 'Dmitri Peskov' }, after: { name: 'Dmitry Peskov' } },
      },
      { action: 'alias_removed', payload: { before: { name: 'Peskow', language: 'de' } } },
      {
        action: 'role_added',
        payload: { after: { title: 'Spokesman', speaksFor: 'The Kremlin', from: 'May 2012' } },
      },
    ]);
    expect(await testDatabase.source.count({ where: { name: 'The Kremlin' } })).toBe(1);
  });

  test('changing nothing leaves no revision', async () => {
    const roles = [role({ title: 'Minister', from: '2020' })];
    const { id } = await makeActorSource(ann, { name: 'Same As Before', roles });
    const kept = await testDatabase.sourceRole.findFirstOrThrow({ where: { sourceId: id } });
    const seen = await revisionOf(id);
    const same = person('Same As Before', {
      roles: [{ ...role({ title: 'Minister', from: '2020' }), id: kept.id }],
    });
    expect(await editSource(ann, id, seen, same)).toEqual({ ok: true });
    expect(await revisionOf(id)).toBe(seen);
  });

  test('a role that belongs to another source is never taken over', async () => {
    const other = await makeActorSource(ann, {
      name: 'Role Holder',
      roles: [role({ title: 'Judge' })],
    });
    const theirs = await testDatabase.sourceRole.findFirstOrThrow({
      where: { sourceId: other.id },
    });
    const { id } = await makeActorSource(ann, { name: 'Role Taker' });
    await editSource(
      ann,
      id,
      await revisionOf(id),
      person('Role Taker', { roles: [{ ...role({ title: 'King' }), id: theirs.id }] }),
    );
    expect(await testDatabase.sourceRole.findUnique({ where: { id: theirs.id } })).toEqual(theirs);
  });

  test('shows what somebody else saved first, and goes on top of it', async () => {
    const { id } = await makeActorSource(ann, { name: 'Conflicted' });
    const seen = await revisionOf(id);
    await editSource(
      ed,
      id,
      seen,
      person('Conflicted Indeed', { aliases: [{ id: null, name: 'Konflikt', language: null }] }),
    );
    const refused = await editSource(ann, id, seen, person('Conflicted', { note: 'mine' }));
    expect(refused).toMatchObject({
      ok: false,
      reason: 'conflict',
      conflict: {
        by: 'Ed Ito',
        present: { name: 'Conflicted Indeed', aliases: 'Konflikt', note: '' },
      },
    });
    const next = refused.ok ? 0 : (refused.conflict?.revision ?? 0);
    expect(next).toBe(await revisionOf(id));
    expect(await editSource(ann, id, next, person('Conflicted', { note: 'mine' }))).toEqual({
      ok: true,
    });
  });

  test('two who save at once: one is told of the other', async () => {
    const { id } = await makeActorSource(ann, { name: 'At Once' });
    const seen = await revisionOf(id);
    const results = await Promise.all([
      editSource(ann, id, seen, person('At Once A')),
      editSource(ed, id, seen, person('At Once B')),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'conflict' });
  });

  test('a named source never becomes unnamed, nor an unnamed one named', async () => {
    const named = await makeActorSource(ann, { name: 'Has A Name' });
    const unnamed = await makeUnnamed(ann, { name: 'an aide' });
    const asUnnamed = {
      kind: 'unnamed',
      name: 'an aide',
      note: null,
      owner: 'theirs',
      statedReason: null,
      countLow: null,
      countHigh: null,
    } as const;
    expect(await editSource(ann, named.id, 1, asUnnamed)).toMatchObject({
      fields: { kind: [expect.any(String)] },
    });
    expect(await editSource(ann, unnamed.id, 1, person('Found Out'))).toMatchObject({
      fields: { kind: [expect.any(String)] },
    });
  });

  test('the history reads in words', async () => {
    const { id } = await makeActorSource(ann, { name: 'Read Me' });
    await editSource(ed, id, 1, person('Read Me Too'));
    const { entries } = await historyOf(ann, id);
    expect(entries).toMatchObject([
      {
        by: 'Ed Ito',
        words: 'changed this',
        changes: [
          {
            field: 'name',
            spans: [
              { kind: 'same', text: 'Read Me' },
              { kind: 'added', text: ' Too' },
            ],
          },
        ],
      },
      { by: 'Ann Lee', words: 'created this' },
    ]);
  });
});

describe('withdrawing', () => {
  test('one’s own, an editor anybody’s, and nobody else', async () => {
    const bob = await makePerson();
    const { id } = await makeActorSource(ann, { name: 'A Mistake' });
    expect(await withdrawSource(bob, id, 'not mine')).toMatchObject({ reason: 'not_allowed' });
    expect(await withdrawSource(ann, id, 'mistyped')).toEqual({ ok: true });
    expect(await withdrawSource(ann, id, 'again')).toMatchObject({ reason: 'withdrawn' });
    expect(await editSource(ann, id, await revisionOf(id), person('B'))).toMatchObject({
      reason: 'withdrawn',
    });
    expect(await restoreSource(bob, id, 'why not')).toMatchObject({ reason: 'not_allowed' });
    expect(await restoreSource(ed, id, 'it was right')).toEqual({ ok: true });
    expect(await restoreSource(ed, id, 'again')).toMatchObject({ reason: 'invalid' });
    const { entries } = await historyOf(ann, id);
    expect(entries.map(({ words, reason }) => [words, reason])).toEqual([
      ['restored this', 'it was right'],
      ['withdrew this', 'mistyped'],
      ['created this', null],
    ]);
  });

  test('not while something stands on it', async () => {
    const outlet = await makeOutlet(ann, 'Stands Daily');
    await makeUnnamed(ann, { name: 'an insider', outlet: { id: outlet.id } });
    expect(await withdrawSource(ann, outlet.id, 'x')).toMatchObject({
      reason: 'invalid',
      message: expect.stringContaining('1 unnamed source'),
    });
  });
});

describe('authenticating a document', () => {
  test('an editor may, of one that is held; letting it go ends it', async () => {
    const fields = { name: 'Decree 12', official: true, held: true };
    const { id } = await makeDocument(ann, fields);
    expect(await authenticateDocument(ann, id, 1, true)).toMatchObject({ reason: 'not_allowed' });
    expect(await authenticateDocument(ed, id, 7, true)).toMatchObject({ reason: 'conflict' });
    expect(await authenticateDocument(ed, id, 1, true)).toEqual({ ok: true });
    expect(await testDatabase.source.findUnique({ where: { id } })).toMatchObject({
      authenticatedById: ed.id,
    });
    const content = {
      kind: 'document',
      note: null,
      aliases: [],
      ...fields,
      held: false,
    } satisfies SourceContent;
    expect(await editSource(ann, id, 2, content)).toEqual({ ok: true });
    expect(await testDatabase.source.findUnique({ where: { id } })).toMatchObject({
      authenticatedById: null,
    });
    expect(await authenticateDocument(ed, id, 3, true)).toMatchObject({ reason: 'invalid' });
  });
});
