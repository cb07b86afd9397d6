import { addComment } from '@/server/comment/commands';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';

import { crawl } from './crawl';
import { expect, test } from './fixtures';
import { attributionAddress } from './logging';
import { prepareClaim, sourceOf } from './prepared';

test('no page tells a journalist what another one was told off the record', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.slow();
  const author = await colleague('journalist', 'Jon Berg');
  const editor = await colleague('editor', 'Eva Korn');
  const { claim, attribution, article: openArticle } = await prepareClaim(author, mark);
  const article = await makeArticle(
    author,
    ownReportingForm({ title: `A walk near ${mark}`, text: `We walked near ${mark}.` }),
  );
  // What is asked for comes back in the answer: it is only the beginning of the secret.
  const asked = `canary${mark.toLowerCase()}`;
  const canary = `${asked}bird`;
  const hidden = await makeAttribution(author, article.id, {
    claim: { text: claim },
    attribution: {
      speaker: { text: `a ${canary} in the ministry`, kind: 'unnamed' },
      stance: 'denies',
      level: 'off_record',
      note: `The ${canary} was nervous.`,
    },
  });
  const source = await sourceOf(hidden.id);
  const about = { claimId: hidden.claimId, attributionId: hidden.id };
  const text = `@${editor.name}, is the ${canary} sure?`;
  done(await addComment(author, { submissionId: crypto.randomUUID(), ...about, text }));
  expect(await decide(editor, hidden.id)).toMatchObject({ ok: false });

  // What nobody links to is asked for as well, as somebody would who guesses.
  const guesses = [
    attributionAddress(hidden.reference),
    `${attributionAddress(hidden.reference)}/edit`,
    `/claims/${claim}`,
    `/claims/${claim}/history`,
    `/claims/${claim}?as-of=2024-11-12`,
    `/sources/${source}`,
    `/sources/${source}/edit`,
    `/sources?q=${asked}`,
    `/search?q=${asked}`,
    `/claims?q=${asked}`,
    `/review?q=${asked}`,
    `/erasures/new?source=${source}`,
    `/articles/${article.reference}`,
    `/articles/${article.reference}/log?speaker=${source}`,
  ];
  const near = [claim, article.reference, openArticle, source, attribution];
  const told = async (role: 'journalist' | 'editor' | 'admin') => {
    const page = await openAs(await colleague(role));
    const pages = await crawl(page.request, guesses, near);
    expect(pages.size, 'pages that were read').toBeGreaterThan(30);
    // What was asked for comes back in the address and the field of a search.
    return [...pages].flatMap(([address, body]) =>
      body.replaceAll(`q=${asked}`, '').replaceAll(`"${canary}"`, '').includes(canary) ||
      body.includes(hidden.id)
        ? [address]
        : [],
    );
  };
  expect(await told('journalist')).toEqual([]);
  for (const role of ['editor', 'admin'] as const) {
    expect(await told(role)).toEqual(
      expect.arrayContaining([
        `/sources/${source}`,
        `/claims/${claim}`,
        `/sources?q=${asked}`,
        `/search?q=${asked}`,
      ]),
    );
  }
});
