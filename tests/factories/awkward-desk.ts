import { createHash } from 'node:crypto';

import { v7 as uuid } from 'uuid';

import { recapture } from '@/domain/article/schema';
import type { Actor } from '@/domain/person/role';
import { takenWords } from '@/domain/words/schema';
import { captureAgain } from '@/server/article/capture-again';
import { database } from '@/server/database/client';
import { wordsPage } from '@/server/words/page';
import { takeNewWords } from '@/server/words/take-new-words';

import { articleForm, makeArticle } from './articles';
import { decide, done, makeAttribution } from './attributions';
import { makePerson } from './people';
import { makeActorSource, makeUnnamed, role } from './sources';

/** Whatever a careless writer of text formats gets wrong. */
const awkward = 'Tab\t, CR\r\n, backslash \\N \\. \\\\, quote " \' {a,b}, 👩‍👩‍👧 ž\u2028\n\\.\nend';

/**
 * A small desk whose values are hard to carry over: control characters and backslashes, emoji,
 * empty texts beside missing ones, long numerals, nested JSON, a text of half a megabyte, and an
 * attribution that is stored before the one that it repeats, signed off by one who became an author
 * of it since.
 */
export async function fillAwkwardDesk(): Promise<void> {
  const [ann, edda] = [await makePerson('journalist'), await makePerson('editor')];
  const speaker = await makeActorSource(ann, {
    name: 'Ana Ković',
    note: awkward,
    roles: [role({ title: 'minister', from: '2012' })],
  });
  await makeUnnamed(ann, { name: 'a senior official', statedReason: 'fears for the job' });
  const { id } = await makeArticle(ann, articleForm());
  const claim = {
    kind: 'quantity',
    text: 'The bridge has cost 1,000 or so.',
    counted: 'euros',
    tags: 'bridge, "quoted", two words',
  };
  const attribution = { speaker: { id: speaker.id }, figure: 'almost 50,000', note: awkward };
  const first = await makeAttribution(ann, id, { claim, attribution });
  const second = await makeAttribution(ann, id, { claim: { id: first.claimId } });
  await decide(edda, first.id);
  await database.attributionAuthor.create({
    data: { attributionId: first.id, personId: edda.id },
  });

  await takeWordsOfLaterVersion(ann);

  const text = `${awkward}${'Ščć 🛰 '.repeat(60_000)}`;
  const digest = createHash('sha256').update(text).digest('hex');
  await database.articleVersion.create({
    data: { id: uuid(), articleId: id, number: 2, text, digest, capturedById: ann.id },
  });
  await database.passage.updateMany({ data: { prefix: '', suffix: '\\N' } });
  await database.submission.create({
    data: { id: uuid(), personId: ann.id, result: { deep: [awkward, null, 1e-7, { '': [] }] } },
  });
  await database.session.create({
    data: { id: uuid(), token: 'secret', userId: ann.id, expiresAt: new Date() },
  });
  await database.rateLimit.create({ data: { key: 'sign in', points: 3 } });
  // Last written, last stored: now the repeat stands before what it repeats.
  await database.attribution.update({
    where: { id: second.id },
    data: {
      repeatsId: first.id,
      figureLow: '0.10',
      figureHigh: '12345678901234567890.5',
      qualifier: 'about',
    },
  });
  await database.attribution.update({ where: { id: first.id }, data: { scope: 'whole' } });
}

/** An attribution whose words an article changed, and that is read in the later version since. */
async function takeWordsOfLaterVersion(author: Actor): Promise<void> {
  const text = (day: string) => `The dam\n\nThe dam will open on ${day}, the engineer said.`;
  const article = await makeArticle(
    author,
    articleForm({ title: 'The dam', text: text('Monday') }),
  );
  const row = await makeAttribution(author, article.id, {
    claim: { text: 'The dam will open.' },
    attribution: { passages: [{ words: 'The dam will open on Monday' }] },
  });
  const submissionId = uuid();
  const again = recapture.parse({ submissionId, articleId: article.id, text: text('Friday') });
  done(await captureAgain(author, again));
  const view = await wordsPage(author, row.claimNumber, row.number);
  const passages = view?.missed.map(({ passageId, best }) => ({
    passageId,
    words: best?.words,
    near: best?.near,
  }));
  const { revision } = view ?? {};
  const taken = takenWords.parse({ attributionId: row.id, revision, version: 2, passages });
  done(await takeNewWords(author, taken));
}
