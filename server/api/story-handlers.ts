import type { z } from 'zod';

import { numberOf, reference } from '@/domain/reference';
import { storyContent } from '@/domain/story/schema';
import type { story, storyPage } from '@/interchange/api/answers';
import { storyBody } from '@/interchange/api/bodies';

import { database } from '../database/client';
import { createStory, editStory } from '../story/commands';
import { findStory, listStories } from '../story/queries';
import type { Handler } from './handle';
import { noSuch, noSuchPage, whereNamed } from './names';
import { parseForm } from './parse-form';
import { apiReader } from './reader';

const perPage = 50;
const numberIn = (row: { reference: string }) => numberOf('story', row.reference) ?? 0;

async function storyCalled(name: string) {
  return database.story.findFirst({ where: whereNamed('story', name) });
}

export const readStories: Handler = async ({ query }) => {
  const all = await listStories();
  if (query.sort === 'added') all.sort((a, b) => numberIn(b) - numberIn(a));
  const at = all.findIndex((row) => row.reference === query.after);
  if (at === -1 && query.after !== undefined) return noSuchPage();
  const rows = all.slice(at + 1, at + 1 + perPage);
  const more = at + 1 + perPage < all.length;
  const answer: z.input<typeof storyPage> = {
    items: rows.map(({ byStatus: _byStatus, ...row }) => row),
    after: more ? (rows.at(-1)?.reference ?? null) : null,
  };
  return { ok: true, answer };
};

export const readStory: Handler = async ({ names: { ref = '' } }) => {
  const named = await storyCalled(ref);
  const found = named && (await findStory(apiReader, named.number));
  if (!named || !found) return noSuch('story', ref);
  const answer: z.input<typeof story> = {
    reference: found.reference,
    externalId: named.externalId,
    revision: found.revision,
    title: found.title,
    description: found.description,
    priority: found.priority,
    neededBy: found.neededBy,
    withdrawn: found.withdrawn,
    articles: found.articles.map((article) => ({
      reference: article.reference,
      title: article.title,
    })),
  };
  return { ok: true, answer };
};

function formOf(body: z.output<typeof storyBody>) {
  const at = body.neededBy ? new Date(body.neededBy).toISOString().slice(0, 19) : undefined;
  return parseForm(storyContent, { ...body, neededBy: at });
}

export const startStory: Handler = async ({ actor, body, submissionId }) => {
  const read = formOf(body as z.output<typeof storyBody>);
  if (!read.ok) return read;
  const made = await createStory(actor, submissionId, read.form);
  if (!made.ok) return made;
  return { ok: true, answer: { reference: reference('story', made.number) } };
};

export const changeStory: Handler = async ({ actor, body, names: { ref = '' } }) => {
  const read = formOf(storyBody.strip().parse(body));
  if (!read.ok) return read;
  const found = await storyCalled(ref);
  if (!found) return noSuch('story', ref);
  const changed = await editStory(actor, found.id, Number(body.revision), read.form);
  if (!changed.ok) return changed;
  return { ok: true, answer: { reference: reference('story', found.number) } };
};
