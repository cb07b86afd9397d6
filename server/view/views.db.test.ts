import { v4 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { mostViews, newView } from '@/domain/view/schema';
import { resetDatabase } from '@/tests/database';
import { done } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeView } from '@/tests/view-attempts';

import { removeView, saveView } from './commands';
import { savedViews } from './queries';

let ann: Actor;
let ben: Actor;

beforeAll(async () => {
  await resetDatabase();
  [ann, ben] = [await makePerson('journalist', 'Ann Lee'), await makePerson('journalist')];
});

async function names(actor: Actor): Promise<string[]> {
  return (await savedViews(actor)).map(({ name }) => name);
}

test('one keeps views for oneself and sees what others share', async () => {
  await makeView(ann, { name: 'Mine alone', shared: undefined });
  await makeView(ann, { name: 'For all' });
  expect(await names(ann)).toEqual(['For all', 'Mine alone']);
  expect(await savedViews(ben)).toMatchObject([
    { name: 'For all', href: '/claims?status=disputed', by: 'Ann Lee', mayRemove: false },
  ]);
});

test('the same name of the same person is the same view', async () => {
  await makeView(ann, { name: 'For all', query: 'tag=bridge&beauty=1' });
  expect(await names(ann)).toEqual(['For all', 'Mine alone']);
  expect((await savedViews(ann))[0]?.href).toBe('/claims?tag=bridge');
});

test('what another keeps for himself is not there for one', async () => {
  const id = await makeView(ann, { name: 'Secret', shared: undefined });
  const editor = await makePerson('editor');
  expect(await removeView(editor, { id })).toMatchObject({ reason: 'not_found' });
  done(await removeView(ann, { id }));
  expect(await names(ann)).not.toContain('Secret');
});

test('there is a limit', async () => {
  for (let nth = 0; nth < mostViews; nth++) await makeView(ben, { name: `View ${nth}` });
  const form = { submissionId: uuid(), name: 'One more', query: '' };
  expect(await saveView(ben, newView.parse(form))).toMatchObject({ ok: false, reason: 'invalid' });
}, 60_000);
