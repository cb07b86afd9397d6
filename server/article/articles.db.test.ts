import { v4 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';

import { changedArticle } from '@/domain/article/schema';
import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { makePerson } from '@/tests/factories/people';

import { addArticle } from './add-article';
import { editArticle, restoreArticle, withdrawArticle } from './commands';
import { textDigest } from './digest';
import { articlePage } from './page';
import { articleForLogging, articleList } from './queries';

async function stored(id: string) {
  return testDatabase.article.findUniqueOrThrow({
    where: { id },
    include: { versions: true, publisher: true },
  });
}

describe('adding an article', () => {
  test('keeps the text exactly, with its digest, address and publisher', async () => {
    const ann = await makePerson();
    const text = ' First line\r\nsecond 👩🏽‍💻 e\u0301\r\n\r\nThird. ';
    const { id, reference } = await makeArticle(
      ann,
      articleForm({
        text,
        publisher: { text: 'The Harbour Post' },
        address: ' https://Harbour.example/a/?utm_source=x#top',
        publishedOn: '12 Nov 2024, 06:10 +01:00',
      }),
    );
    const article = await stored(id);
    expect(reference).toBe(`A-${article.number}`);
    expect(article).toMatchObject({
      kind: 'published',
      url: 'https://Harbour.example/a/?utm_source=x#top',
      canonicalUrl: 'https://harbour.example/a',
      publishedOn: '2024-11-12T06:10:00+01:00',
      publishedEarliest: new Date('2024-11-12T05:10:00Z'),
      language: 'en',
      publisher: { kind: 'outlet', name: 'The Harbour Post' },
    });
    const [version] = article.versions;
    expect(version?.text).toBe(' First line\nsecond 👩🏽‍💻 e\u0301\n\nThird. ');
    expect(version?.digest).toBe(textDigest(version?.text ?? ''));
    expect(await articleForLogging(reference)).toMatchObject({
      id,
      versionId: version?.id,
      publisher: { name: 'The Harbour Post' },
    });
  });

  test('its first revision says what was added and by whom', async () => {
    const ann = await makePerson();
    const { id } = await makeArticle(ann, ownReportingForm({ reportingForm: 'call' }));
    const [revision, ...others] = await testDatabase.revision.findMany({
      where: { aggregateId: id },
    });
    expect(others).toEqual([]);
    expect(revision).toMatchObject({
      number: 1,
      actorId: ann.id,
      action: 'created',
      payload: {
        after: {
          kind: 'Own reporting',
          form: 'Call',
          tookPlace: '12 Nov 2024',
          language: 'English',
        },
        textDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
  });

  test('the same outlet is one source', async () => {
    const ann = await makePerson();
    const first = await makeArticle(ann, articleForm({ publisher: { text: 'Valley News' } }));
    const second = await makeArticle(ann, articleForm({ publisher: { text: 'valley news' } }));
    expect((await stored(first.id)).publisherId).toBe((await stored(second.id)).publisherId);
  });

  test('the same address is refused with the article that has it, withdrawn or not', async () => {
    const ann = await makePerson();
    const first = await makeArticle(ann, articleForm({ address: 'https://news.example/one' }));
    const again = () => addArticle(ann, articleForm({ address: 'http://news.example/one/#x' }));
    expect(await again()).toMatchObject({
      ok: false,
      reason: 'already_exists',
      fields: { address: [expect.stringContaining(`is on the desk: ${first.reference}.`)] },
    });
    await withdrawArticle(ann, { articleId: first.id, reason: 'by mistake' });
    expect(await again()).toMatchObject({
      reason: 'already_exists',
      message: expect.stringContaining('was withdrawn'),
    });
  });

  test('the same text is refused while the article stands', async () => {
    const ann = await makePerson();
    const text = 'One and the same text.';
    const first = await makeArticle(ann, articleForm({ text }));
    expect(await addArticle(ann, articleForm({ text }))).toMatchObject({
      reason: 'already_exists',
      fields: { text: [expect.stringContaining(first.reference)] },
    });
    await withdrawArticle(ann, { articleId: first.id, reason: 'pasted with a wrong title' });
    const second = await makeArticle(ann, articleForm({ text }));
    expect(await restoreArticle(ann, { articleId: first.id, reason: 'no' })).toMatchObject({
      reason: 'already_exists',
      message: expect.stringContaining(second.reference),
    });
  });

  test('a reprint in another outlet is an article of its own', async () => {
    const ann = await makePerson();
    const text = 'A wire that many print word for word.';
    await makeArticle(ann, articleForm({ text }));
    const reprint = articleForm({ text, publisher: { text: 'The Other Example' } });
    expect(await addArticle(ann, reprint)).toMatchObject({ ok: true });
  });

  test('sent twice it is made once, also at the same moment', async () => {
    const ann = await makePerson();
    const form = articleForm({ address: 'https://news.example/twice' });
    const results = await Promise.all([addArticle(ann, form), addArticle(ann, form)]);
    expect(results[0]).toMatchObject({ ok: true });
    expect(results[1]).toEqual(results[0]);
    expect(
      await testDatabase.article.count({ where: { canonicalUrl: 'https://news.example/twice' } }),
    ).toBe(1);
  });

  test('two people adding the same text at the same moment make one article', async () => {
    const [ann, ben] = [await makePerson(), await makePerson()];
    const text = 'Pasted by two.';
    const results = await Promise.all([
      addArticle(ann, articleForm({ text })),
      addArticle(ben, articleForm({ text })),
    ]);
    expect(results.map((result) => (result.ok ? 'added' : result.reason)).sort()).toEqual([
      'added',
      'already_exists',
    ]);
  });

  test('an account switched off adds nothing, and leaves no new outlet behind', async () => {
    const ann = await makePerson();
    await testDatabase.person.update({
      where: { id: ann.id },
      data: { deactivatedAt: new Date() },
    });
    const form = articleForm({ publisher: { text: 'Nowhere Gazette' } });
    expect(await addArticle(ann, form)).toMatchObject({ reason: 'not_signed_in' });
    expect(await testDatabase.source.count({ where: { name: 'Nowhere Gazette' } })).toBe(0);
  });

  test('a withdrawn or unknown story is refused at its field', async () => {
    const ann = await makePerson();
    expect(await addArticle(ann, articleForm({ storyId: uuid() }))).toMatchObject({
      reason: 'not_found',
      fields: { storyId: [expect.any(String)] },
    });
  });
});

describe('a version of a text', () => {
  test('is never changed or deleted', async () => {
    const { id } = await makeArticle(await makePerson());
    const [version] = (await stored(id)).versions;
    const where = { id: version?.id ?? '' };
    await expect(
      testDatabase.articleVersion.update({ where, data: { number: 2 } }),
    ).rejects.toThrow(/never changed or deleted|permission denied/);
    await expect(testDatabase.articleVersion.delete({ where })).rejects.toThrow(
      /never changed or deleted|permission denied/,
    );
    expect((await stored(id)).versions).toEqual([version]);
  });

  test('cannot carry the digest of another text', async () => {
    const ann = await makePerson();
    const { id } = await makeArticle(ann);
    const version = { articleId: id, number: 2, capturedById: ann.id, text: 'Another text.' };
    await expect(
      testDatabase.articleVersion.create({
        data: { ...version, id: uuid(), digest: textDigest('Not this text.') },
      }),
    ).rejects.toThrow(/article_version_digest_of_text/);
  });

  test('the latest one is shown', async () => {
    const ann = await makePerson();
    const { id, reference } = await makeArticle(ann);
    const text = 'The text as changed later.';
    const version = { articleId: id, number: 2, capturedById: ann.id, text };
    await testDatabase.articleVersion.create({
      data: { ...version, id: uuid(), digest: textDigest(text) },
    });
    expect(await articlePage(ann, reference)).toMatchObject({ text, version: 2, versions: 2 });
    expect((await articleForLogging(reference))?.text).toBe(text);
  });
});

function edit(actor: Actor, id: string, revision: number, fields: Record<string, unknown> = {}) {
  const form = changedArticle.parse({
    articleId: id,
    revision,
    kind: 'published',
    title: 'Another title',
    publisher: { text: 'The Example Courier' },
    publishedOn: '12 Nov 2024',
    ...fields,
  });
  return editArticle(actor, form);
}

describe('editing an article', () => {
  test('anybody on the desk may, and the history keeps both sides', async () => {
    const [ann, ben] = [await makePerson(), await makePerson()];
    const { id } = await makeArticle(ann, articleForm({ title: 'A title' }));
    expect(await edit(ben, id, 1, { byline: 'Ann Writer' })).toMatchObject({ ok: true });
    expect(await stored(id)).toMatchObject({ title: 'Another title', byline: 'Ann Writer' });
    expect(
      await testDatabase.revision.findFirst({ where: { aggregateId: id, number: 2 } }),
    ).toMatchObject({
      actorId: ben.id,
      action: 'changed',
      payload: {
        before: { title: 'A title', byline: null },
        after: { title: 'Another title', byline: 'Ann Writer' },
      },
    });
  });

  test('who saves second is shown what stands there now, and nothing is overwritten', async () => {
    const [ann, ben] = [await makePerson(), await makePerson()];
    const { id } = await makeArticle(ann);
    await edit(ann, id, 1, { title: 'Saved first', publishedOn: '11 Nov 2024' });
    expect(await edit(ben, id, 1, { title: 'Saved second' })).toMatchObject({
      reason: 'conflict',
      conflict: {
        revision: 2,
        by: ann.name,
        present: { title: 'Saved first', publishedOn: '11 Nov 2024' },
      },
    });
    expect((await stored(id)).title).toBe('Saved first');
    expect(await edit(ben, id, 2, { title: 'Saved second' })).toMatchObject({ ok: true });
  });

  test('another article’s address is refused; its own is not', async () => {
    const ann = await makePerson();
    const address = 'https://news.example/taken';
    const taken = await makeArticle(ann, articleForm({ address }));
    const other = await makeArticle(ann);
    expect(await edit(ann, other.id, 1, { address })).toMatchObject({
      reason: 'already_exists',
      fields: { address: [expect.stringContaining(taken.reference)] },
    });
    expect(await edit(ann, taken.id, 1, { address })).toMatchObject({ ok: true });
  });

  test('its kind stays', async () => {
    const ann = await makePerson();
    const { id } = await makeArticle(ann);
    const own = { kind: 'own_reporting', publisher: undefined, reportingForm: 'call' };
    expect(await edit(ann, id, 1, own)).toMatchObject({ reason: 'invalid' });
  });

  test('a withdrawn article is not edited', async () => {
    const ann = await makePerson();
    const { id } = await makeArticle(ann);
    await withdrawArticle(ann, { articleId: id, reason: 'by mistake' });
    expect(await edit(ann, id, 2)).toMatchObject({ reason: 'withdrawn' });
  });
});

describe('withdrawing and restoring', () => {
  test('one’s own, or as an editor anybody’s; the list leaves it out', async () => {
    const [ann, ben, eva] = [await makePerson(), await makePerson(), await makePerson('editor')];
    const { id, reference } = await makeArticle(ann);
    const input = { articleId: id, reason: 'pasted the wrong page' };
    expect(await withdrawArticle(ben, input)).toMatchObject({ reason: 'not_allowed' });
    expect(await withdrawArticle(eva, input)).toEqual({ ok: true });
    expect(await withdrawArticle(eva, input)).toMatchObject({ reason: 'withdrawn' });
    expect((await articleList({})).rows.map((row) => row.reference)).not.toContain(reference);
    expect(await articleForLogging(reference)).toBeNull();
    expect(await articlePage(ann, reference)).toMatchObject({ withdrawn: true, mayRestore: false });
    expect(await restoreArticle(ann, input)).toMatchObject({ reason: 'not_allowed' });
    expect(await restoreArticle(eva, input)).toEqual({ ok: true });
    expect(await restoreArticle(eva, input)).toMatchObject({ reason: 'invalid' });
    expect((await articleList({})).rows.map((row) => row.reference)).toContain(reference);
  });
});
