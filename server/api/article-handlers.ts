import type { z } from 'zod';

import { changedArticle, newArticle } from '@/domain/article/schema';
import { reference } from '@/domain/reference';
import type { Result } from '@/domain/result';
import type { article, articlePage as pageAnswer } from '@/interchange/api/answers';
import { type articleBody, articleDetails } from '@/interchange/api/bodies';

import { addArticle } from '../article/add-article';
import { editArticle } from '../article/commands';
import { articlePage } from '../article/page';
import { articleList } from '../article/queries';
import { database } from '../database/client';
import type { Handler } from './handle';
import { noSuch, noSuchPage, Picks, storyNamed, whereNamed } from './names';
import { parseForm } from './parse-form';
import { apiReader } from './reader';

async function numberNamed(name: string) {
  const where = whereNamed('article', name);
  return database.article.findFirst({
    where,
    select: { id: true, number: true, externalId: true },
  });
}

export const readArticles: Handler = async ({ query }) => {
  const after = typeof query.after === 'string' ? await numberNamed(query.after) : undefined;
  if (after === null) return noSuchPage();
  const { rows, older } = await articleList(
    after ? { olderThan: reference('article', after.number) } : {},
  );
  const answer: z.input<typeof pageAnswer> = {
    items: rows.map(({ logged, ...row }) => ({ ...row, attributions: logged })),
    after: older,
  };
  return { ok: true, answer };
};

export const readArticle: Handler = async ({ names: { ref = '' } }) => {
  const named = await numberNamed(ref);
  const found = named && (await articlePage(apiReader, reference('article', named.number)));
  if (!named || !found) return noSuch('article', ref);
  const answer: z.input<typeof article> = {
    reference: found.reference,
    externalId: named.externalId,
    revision: found.revision,
    kind: found.kind,
    title: found.title,
    publisher: found.publisher,
    url: found.url,
    archiveUrl: found.archiveUrl,
    byline: found.byline,
    reportingForm: found.reportingForm,
    publishedOn: found.publishedOn,
    language: found.language,
    story: found.story && { reference: found.story.reference, name: found.story.title },
    ours: found.ours,
    withdrawn: found.withdrawn,
    version: found.version,
    versions: found.versions,
    text: found.text,
    attributions: found.notes.map((note) => ({
      reference: note.reference,
      stance: note.stance,
      speaker: note.speaker,
    })),
  };
  return { ok: true, answer };
};

/** What both forms of an article say, as they post it. */
async function detailsOf(
  body: z.output<typeof articleDetails>,
): Promise<Result<{ details: Record<string, unknown> }>> {
  const picks = new Picks();
  const story = await storyNamed(body.story);
  if (!story.ok) return story;
  const publisher = await picks.of(body.publisher, 'publisher');
  const known = picks.check();
  if (!known.ok) return known;
  const { url, archiveUrl, story: _story, ours, ...rest } = articleDetails.strip().parse(body);
  const details = {
    ...rest,
    publisher,
    address: url,
    archive: archiveUrl,
    storyId: story.id,
    ours: ours?.toString(),
  };
  return { ok: true, details };
}

export const putArticle: Handler = async ({ actor, body, submissionId }) => {
  const { text, ...rest } = body as z.output<typeof articleBody>;
  const made = await detailsOf(rest);
  if (!made.ok) return made;
  const read = parseForm(newArticle, { ...made.details, text, submissionId });
  if (!read.ok) return read;
  const added = await addArticle(actor, read.form);
  if (!added.ok) return added;
  return { ok: true, answer: { reference: added.reference } };
};

export const changeArticle: Handler = async ({ actor, body, names: { ref = '' } }) => {
  const named = await numberNamed(ref);
  if (!named) return noSuch('article', ref);
  const sent = body as z.output<typeof articleDetails> & { revision: number };
  const made = await detailsOf(sent);
  if (!made.ok) return made;
  const { revision } = sent;
  const read = parseForm(changedArticle, { ...made.details, revision, articleId: named.id });
  if (!read.ok) return read;
  const changed = await editArticle(actor, read.form);
  if (!changed.ok) return changed;
  return { ok: true, answer: { reference: changed.reference } };
};
