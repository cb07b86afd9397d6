import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { typedThing } from '@/domain/place/things';
import { storyContent } from '@/domain/story/schema';
import { createStory } from '@/server/story/commands';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeUnnamed } from '@/tests/factories/sources';

import { findPlaces, namePlaces } from './queries';

let ann: Actor;
let bob: Actor;
let secret: string;

beforeAll(async () => {
  ann = await makePerson('journalist', 'Ann Lee');
  bob = await makePerson('journalist', 'Bob Ray');
  done(await createStory(ann, uuid(), storyContent.parse({ title: 'The bridge at Zarnica' })));
  await makeActorSource(ann, { name: 'Mayor of Zarnica' });
  const { id } = await makeArticle(ann, articleForm({ title: 'Zarnica opens its bridge' }));
  await makeAttribution(ann, id, { claim: { text: 'The bridge at Zarnica opens in May.' } });
  const source = await makeUnnamed(ann, { name: 'a Zarnica canary', owner: 'ours' });
  secret = `S-${source.number}`;
  const own = await makeArticle(ann, ownReportingForm());
  await makeAttribution(ann, own.id, {
    claim: { text: 'Birds were heard.' },
    attribution: { speaker: { id: source.id }, level: 'off_record' },
  });
});

async function found(actor: Actor, query: string): Promise<string[]> {
  return (await findPlaces(actor, query)).map(({ href }) => href.replace(/-\d+$/, ''));
}

test('words find stories, claims, sources and articles', async () => {
  const hrefs = await found(bob, 'zarnica');
  expect(new Set(hrefs)).toEqual(new Set(['/stories/T', '/claims/C', '/sources/S', '/articles/A']));
  expect(await findPlaces(bob, '   ')).toEqual([]);
  expect(await findPlaces(bob, '% _ \\ \u0000')).toEqual([]);
});

test('a reference finds its one thing, whatever its kind', async () => {
  for (const [typed, name] of [
    ['t1', 'The bridge at Zarnica'],
    ['C-1001', 'The bridge at Zarnica opens in May.'],
    ['a-1', 'Zarnica opens its bridge'],
  ]) {
    expect((await findPlaces(bob, typed ?? '')).map((place) => place.name)).toEqual([name]);
  }
  expect(await findPlaces(bob, 'T-999')).toEqual([]);
});

test('places have their names as the reader may see them, in the order asked for', async () => {
  const asked = ['A-1', secret, 'C-1001', 'T-999'].flatMap((text) => typedThing(text) ?? []);
  const names = async (actor: Actor) =>
    (await namePlaces(actor, asked)).map(({ reference }) => reference);
  expect(await names(ann)).toEqual(['A-1', secret, 'C-1001']);
  expect(await names(bob)).toEqual(['A-1', 'C-1001']);
  expect(JSON.stringify(await findPlaces(bob, 'canary'))).not.toContain('canary');
  expect(await findPlaces(bob, secret)).toEqual([]);
});
