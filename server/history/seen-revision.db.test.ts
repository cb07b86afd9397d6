import { beforeAll, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { storyContent } from '@/domain/story/schema';
import { testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource } from '@/tests/factories/sources';

import { attributionForEditing } from '../attribution/form-queries';
import { attributionPage } from '../attribution/queries';
import { claimForEditing } from '../claim/form-queries';
import { claimPage } from '../claim/queries';
import { findSourcePage } from '../source/page-queries';
import { createStory } from '../story/commands';
import { findStory } from '../story/queries';

let ann: Actor;
let row: Awaited<ReturnType<typeof makeAttribution>>;
let source: { id: string; number: number };
let story: { id: string; number: number };

beforeAll(async () => {
  ann = await makePerson();
  const articleId = (await makeArticle(ann)).id;
  row = await makeAttribution(ann, articleId, { claim: { text: 'The bridge opens.' } });
  source = await makeActorSource(ann, { name: 'The mayor' });
  const content = storyContent.parse({ title: 'The bridge' });
  const { id } = done(await createStory(ann, crypto.randomUUID(), content));
  story = await testDatabase.story.findUniqueOrThrow({ where: { id } });
});

/**
 * Reads while somebody else saves: whoever asks for the revision waits until it is saved, with whatever
 * was read before.
 */
async function readDuringSave<T>(id: string, save: string, read: () => Promise<T>): Promise<T> {
  const reading = { answer: null as Promise<T> | null };
  await testDatabase.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('LOCK TABLE aggregate IN ACCESS EXCLUSIVE MODE');
    reading.answer = read();
    await expect
      .poll(() => testDatabase.$queryRaw`SELECT 1 FROM pg_locks WHERE NOT granted`)
      .toHaveLength(1);
    await tx.$executeRawUnsafe(save);
    await tx.aggregate.update({ where: { id }, data: { revisionNumber: { increment: 1 } } });
  });
  return reading.answer as Promise<T>;
}

test('a form that was read while somebody saved holds the old revision, or all that is new', async () => {
  const { claimId, claimNumber, number } = row;
  const claim = reference('claim', claimNumber);
  const restate = (words: string) =>
    `UPDATE claim SET statement = '${words}' WHERE id = '${claimId}'`;
  const note = (words: string) => `UPDATE attribution SET note = '${words}' WHERE id = '${row.id}'`;
  const rename = (table: string, field: string, id: string) =>
    `UPDATE ${table} SET ${field} = 'New words' WHERE id = '${id}'`;
  const whole = {
    claimForm: await readDuringSave(claimId, restate('One'), () => claimForEditing(claim)),
    claimPage: await readDuringSave(claimId, restate('Two'), () => claimPage(ann, claimNumber)),
    form: await readDuringSave(claimId, note('Three'), () =>
      attributionForEditing(ann, claim, number),
    ),
    page: await readDuringSave(claimId, note('Four'), () =>
      attributionPage(ann, claimNumber, number),
    ),
    source: await readDuringSave(source.id, rename('source', 'name', source.id), () =>
      findSourcePage(ann, source.number),
    ),
    story: await readDuringSave(story.id, rename('story', 'title', story.id), () =>
      findStory(ann, story.number),
    ),
  };
  expect(whole).toMatchObject({
    claimForm: { value: { statement: 'One' } },
    claimPage: { statement: 'Two' },
    form: { value: { note: 'Three' } },
    page: { note: 'Four' },
    source: { name: 'New words' },
    story: { title: 'New words' },
  });
});
