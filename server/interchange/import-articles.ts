import { v7 as uuid } from 'uuid';

import { canonicalUrl } from '@/domain/article/canonical-url';
import { edtfBounds } from '@/domain/time/edtf';
import type { RecordOf } from '@/interchange/record';
import type { Prisma } from '@/prisma/generated/client';

import { textDigest } from '../article/digest';
import { articleInWords } from '../article/record';
import { insertRows } from '../database/bulk-queries';
import { instant } from '../instant';
import { type Batch, made, note, noteWithdrawn, type NumberedRecord, refuseLine } from './batch';
import {
  type Known,
  knownArticles,
  type KnownSource,
  knownSources,
  knownStories,
  type KnownStory,
  theOne,
} from './known-queries';
import { mustBeNew } from './must-be-new';
import { lockIdentities, sameArticles } from './same-article-queries';

interface NewArticle {
  row: Prisma.ArticleCreateManyInput;
  versions: Prisma.ArticleVersionCreateManyInput[];
}

/**
 * Adds the articles of these lines with every version of their texts. One whose address or text is on
 * the desk already is refused, as it is for a form.
 */
export async function importArticles(
  batch: Batch,
  lines: readonly NumberedRecord<'article'>[],
): Promise<void> {
  const { tx } = batch;
  const records = lines.map(({ record }) => record);
  const identities = records.map(identityOf);
  await lockIdentities(tx, identities);
  const isNew = mustBeNew(
    await knownArticles(
      tx,
      records.map(({ externalId }) => externalId),
    ),
  );
  const stories = await knownStories(
    tx,
    records.map(({ story }) => story),
  );
  const sources = await knownSources(
    tx,
    records.map(({ publisher }) => publisher),
  );
  const same = await sameArticles(tx, identities);
  const added = made(batch, lines, (record) => {
    isNew(record.externalId);
    const article = newArticle(batch, record, stories, sources);
    const { canonicalUrl: address, digests } = identityOf(record);
    const texts = record.withdrawn
      ? []
      : digests.map((digest) => `${digest} ${article.row.publisherId ?? 'ours'}`);
    const keys = [...(address ? [address] : []), ...texts];
    for (const key of keys) {
      const other = same.get(key);
      const by = key === address ? 'this address' : 'exactly this text';
      if (other !== undefined) refuseLine(`An article with ${by} ${other}.`);
    }
    for (const key of keys) same.set(key, 'stands further up');
    return article;
  });
  await insertRows(
    tx,
    'article',
    added.map(({ row }) => row),
  );
  await insertRows(
    tx,
    'article_version',
    added.flatMap(({ versions }) => versions),
  );
}

function identityOf({ url, versions }: RecordOf<'article'>) {
  const read = url === undefined ? null : canonicalUrl(url);
  return {
    canonicalUrl: read?.ok ? read.canonical : null,
    digests: versions.map(({ text }) => textDigest(text)),
  };
}

function newArticle(
  batch: Batch,
  record: RecordOf<'article'>,
  stories: Known<KnownStory>,
  sources: Known<KnownSource>,
): NewArticle {
  const { at, actor } = batch;
  const id = uuid();
  const story = record.story === undefined ? null : theOne(stories, 'story', record.story);
  const publisher =
    record.publisher === undefined ? null : theOne(sources, 'source', record.publisher);
  if (publisher?.kind === 'unnamed') refuseLine('An unnamed source cannot publish an article.');
  const identity = identityOf(record);
  if (new Set(identity.digests).size < identity.digests.length) {
    refuseLine('Two versions have the same text.');
  }
  const content = {
    kind: record.kind,
    reportingForm: record.reportingForm ?? null,
    title: record.title,
    byline: record.byline ?? null,
    url: record.url ?? null,
    archiveUrl: record.archiveUrl ?? null,
    language: record.language ?? 'en',
    publishedOn: record.publishedOn,
    ours: record.ours ?? false,
  };
  const bounds = edtfBounds(record.publishedOn);
  const versions = record.versions.map(({ text }, index) => ({
    id: uuid(),
    articleId: id,
    number: index + 1,
    text,
    digest: identity.digests[index] ?? '',
    capturedAt: at,
    capturedById: actor.id,
  }));
  for (const { number, digest } of versions) {
    if (number === 1) {
      const after = articleInWords({ ...content, publisher, story });
      note(batch, 'article', id, 'created', { after, textDigest: digest });
    } else {
      note(batch, 'article', id, 'version_captured', { number, textDigest: digest });
    }
  }
  const withdrawnAt = noteWithdrawn(batch, 'article', id, record.withdrawn);
  return {
    row: {
      id,
      externalId: record.externalId,
      ...content,
      storyId: story?.id ?? null,
      publisherId: publisher?.id ?? null,
      canonicalUrl: identity.canonicalUrl,
      publishedEarliest: instant(bounds.earliest),
      publishedLatest: instant(bounds.latest),
      withdrawnAt,
      addedById: actor.id,
      createdAt: at,
    },
    versions,
  };
}
