import { describe, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { changedArticle } from '@/domain/article/schema';
import { claimUses } from '@/domain/use/schema';
import { testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { attachedForm, makeOurArticle } from '@/tests/factories/uses';

import { editArticle } from '../article/commands';
import { markOurs } from '../article/mark-ours';
import { attachClaims } from './attach-claims';
import { detachClaim } from './detach-claim';
import { articlesUsing, claimsUsed, searchOurArticles } from './queries';

async function claimsBy(actor: Actor, ...statements: string[]): Promise<string[]> {
  const { id } = await makeArticle(actor);
  const ids: string[] = [];
  for (const text of statements) {
    ids.push((await makeAttribution(actor, id, { claim: { text } })).claimId);
  }
  return ids;
}

function rename(actor: Actor, articleId: string, fields: object) {
  const form = {
    articleId,
    revision: 1,
    kind: 'published',
    title: 'Another title',
    publisher: { text: 'The Example Courier' },
    publishedOn: '12 Nov 2024',
  };
  return editArticle(actor, changedArticle.parse({ ...form, ...fields }));
}

describe('marking an article as ours', () => {
  test('own reporting is none of ours', async () => {
    const ann = await makePerson();
    const { id } = await makeArticle(ann, ownReportingForm());
    expect(await markOurs(ann, { articleId: id, ours: true })).toMatchObject({ reason: 'invalid' });
  });

  test('it stays ours while it relies on a claim, in the small form and in the large one', async () => {
    const ann = await makePerson();
    const article = await makeOurArticle(ann);
    const claims = await claimsBy(ann, 'The bridge opens.');
    done(await attachClaims(ann, attachedForm(article, claims)));
    expect(await markOurs(ann, { articleId: article, ours: false })).toMatchObject({
      reason: 'invalid',
    });
    expect(await rename(ann, article, { ours: 'no' })).toMatchObject({
      reason: 'invalid',
      fields: { ours: [expect.any(String)] },
    });
    const use = await testDatabase.claimUse.findFirstOrThrow({ where: { articleId: article } });
    done(await detachClaim(ann, { id: use.id, reason: 'Cut from the article.' }));
    expect(await markOurs(ann, { articleId: article, ours: false })).toEqual({ ok: true });
  });

  test('an edit that says nothing of it leaves it, and is in nobody’s way who attaches', async () => {
    const ann = await makePerson();
    const article = await makeOurArticle(ann);
    done(await attachClaims(ann, attachedForm(article, await claimsBy(ann, 'It opens.'))));
    done(await rename(ann, article, {}));
    expect(await testDatabase.article.findUniqueOrThrow({ where: { id: article } })).toMatchObject({
      title: 'Another title',
      ours: true,
    });
  });
});

describe('attaching claims', () => {
  test('several at once, shown on both sides and kept in both histories', async () => {
    const ann = await makePerson();
    const article = await makeOurArticle(ann, { title: 'Our article' });
    const [one = '', two = ''] = await claimsBy(ann, 'The bridge opens.', 'It is paid for.');
    done(await attachClaims(ann, attachedForm(article, [one, two])));
    expect((await claimsUsed(article)).map(({ statement }) => statement)).toEqual([
      'The bridge opens.',
      'It is paid for.',
    ]);
    expect(await articlesUsing(two)).toMatchObject([
      { article: { name: 'Our article' }, by: ann.name, correctionOpen: false },
    ]);
    for (const aggregateId of [article, one, two]) {
      const revision = { aggregateId, action: 'used', actorId: ann.id };
      expect(await testDatabase.revision.count({ where: revision })).toBeGreaterThan(0);
    }
  });

  test('by reference or by the very words too, as a browser without scripts sends them', async () => {
    const ann = await makePerson();
    const title = `Ours ${ann.id}`;
    await makeOurArticle(ann, { title });
    const words = `The bridge opens ${ann.id}.`;
    const [one = '', two = ''] = await claimsBy(ann, words, 'It is paid for.');
    const { number } = await testDatabase.claim.findUniqueOrThrow({ where: { id: two } });
    const form = claimUses.parse({
      submissionId: crypto.randomUUID(),
      article: { text: title },
      claims: [{ text: words }, {}, { text: `C-${number}` }],
    });
    done(await attachClaims(ann, form));
    expect(await articlesUsing(one)).toHaveLength(1);
    expect(await articlesUsing(two)).toHaveLength(1);
  });

  test('once: a resend makes no second, another attempt is refused at its line', async () => {
    const ann = await makePerson();
    const article = await makeOurArticle(ann);
    const claims = await claimsBy(ann, 'The bridge opens.');
    const form = attachedForm(article, claims);
    const both = await Promise.all([attachClaims(ann, form), attachClaims(ann, form)]);
    expect(both[0]).toEqual(both[1]);
    expect(await claimsUsed(article)).toHaveLength(1);
    expect(await attachClaims(ann, attachedForm(article, claims))).toMatchObject({
      reason: 'invalid',
      fields: { 'claims[0]': [expect.stringContaining('already')] },
    });
  });

  test('only to an article that is ours', async () => {
    const ann = await makePerson();
    const { id } = await makeArticle(ann);
    const form = attachedForm(id, await claimsBy(ann, 'The bridge opens.'));
    expect(await attachClaims(ann, form)).toMatchObject({
      reason: 'invalid',
      fields: { article: [expect.stringContaining('not marked as ours')] },
    });
  });

  test('detached with a reason, and attached again', async () => {
    const ann = await makePerson();
    const article = await makeOurArticle(ann);
    const claims = await claimsBy(ann, 'The bridge opens.');
    done(await attachClaims(ann, attachedForm(article, claims)));
    const use = await testDatabase.claimUse.findFirstOrThrow({ where: { articleId: article } });
    const input = { id: use.id, reason: 'Cut.' };
    done(await detachClaim(ann, input));
    expect(await claimsUsed(article)).toEqual([]);
    expect(await detachClaim(ann, input)).toMatchObject({ reason: 'not_found' });
    done(await attachClaims(ann, attachedForm(article, claims)));
    expect(await claimsUsed(article)).toHaveLength(1);
  });
});

test('the search for articles of ours finds ours alone, by words of the title or reference', async () => {
  const ann = await makePerson();
  const title = `Talks ${ann.id}`;
  const ours = await makeOurArticle(ann, { title: `${title} today` });
  await makeArticle(ann);
  expect((await searchOurArticles(title.toLowerCase())).map(({ id }) => id)).toEqual([ours]);
  const { number } = await testDatabase.article.findUniqueOrThrow({ where: { id: ours } });
  expect((await searchOurArticles(`a-${number}`)).map(({ id }) => id)).toContain(ours);
  expect(await searchOurArticles(' ')).toEqual([]);
});
