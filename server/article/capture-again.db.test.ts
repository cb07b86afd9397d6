import { v4 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';

import { recapture } from '@/domain/article/schema';
import type { Actor } from '@/domain/person/role';
import { takenWords } from '@/domain/words/schema';
import { testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import {
  attributionForm,
  changedForm,
  decide,
  done,
  makeAttribution,
} from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { editAttribution } from '../attribution/edit-attribution';
import { logAttribution } from '../attribution/log-attribution';
import { attributionPage } from '../attribution/queries';
import { signOffAttribution } from '../attribution/sign-off-attribution';
import { withdrawAttribution } from '../attribution/withdraw-attribution';
import { claimPage } from '../claim/queries';
import { noticesOf } from '../notification/queries';
import { keepOldWords } from '../words/keep-old-words';
import { wordsPage } from '../words/page';
import { changedInArticle, changedOfAuthor } from '../words/queries';
import { takeNewWords } from '../words/take-new-words';
import { annotatedText } from './annotations';
import { captureAgain } from './capture-again';
import { articlePage } from './page';
import { articleVersions, versionChanges } from './version-queries';

const text = `The border

Russia has 50,000 troops at the border, the minister said. He would not name a date.

“We are ready,” the general said.

A clerk added that the road was closed.`;

const words = {
  figure: 'Russia has 50,000 troops at the border',
  ready: '“We are ready,” the general said.',
  road: 'A clerk added that the road was closed.',
};

let made = 0;

/** An article with an attribution of each of these words, all accepted by an editor. */
async function desk(of: readonly (keyof typeof words)[] = ['figure', 'ready', 'road']) {
  const [ann, eva] = [await makePerson(), await makePerson('editor')];
  const own = `${text}\n\nNo. ${(made += 1)}.`;
  const article = await makeArticle(ann, articleForm({ text: own }));
  const rows = new Map<string, Awaited<ReturnType<typeof makeAttribution>>>();
  for (const name of of) {
    const row = await makeAttribution(ann, article.id, {
      claim: { text: `About ${name} ${made}.` },
      attribution: { passages: [{ words: words[name] }] },
    });
    done(await decide(eva, row.id));
    rows.set(name, row);
  }
  const row = (name: keyof typeof words) => {
    const found = rows.get(name);
    if (!found) throw new Error(`Nothing was logged about ${name}.`);
    return found;
  };
  const capture = (by: Actor, changed: string) =>
    captureAgain(
      by,
      recapture.parse({ submissionId: uuid(), articleId: article.id, text: changed }),
    );
  const state = async (name: keyof typeof words) => {
    const found = await testDatabase.attribution.findUniqueOrThrow({
      where: { id: row(name).id },
      include: { wordsChecks: { orderBy: { foundAt: 'asc' } }, articleVersion: true },
    });
    return {
      review: found.review,
      readIn: found.articleVersion.number,
      checks: found.wordsChecks.map((check) => check.state),
    };
  };
  return { ann, eva, article, own, row, capture, state };
}

const taken = (attributionId: string, revision: number, version: number, passages: object[]) =>
  takenWords.parse({ attributionId, revision, version, passages });

describe('capturing again', () => {
  test('an identical text adds nothing but who compared it', async () => {
    const { ann, article, own, capture, state } = await desk(['figure']);
    expect(await capture(ann, own.replaceAll('\n', '\r\n'))).toMatchObject({
      ok: true,
      changed: false,
      version: 1,
    });
    const { rows, compared } = await articleVersions(article.id);
    expect(rows).toHaveLength(1);
    expect(compared?.by).toBe(ann.name);
    expect(await state('figure')).toEqual({ review: 'accepted', readIn: 1, checks: [] });
  });

  test('harmless passages are carried, a changed and a missing one are put before people', async () => {
    const { ann, eva, article, own, capture, state, row } = await desk();
    const ben = await makePerson();
    const changed = own
      .replace('50,000', '40,000')
      .replace('A clerk added that the road was closed.\n\n', '')
      .replace('“We are ready,”', '"We are ready,"');
    expect(await capture(ben, changed)).toMatchObject({ ok: true, changed: true, version: 2 });
    expect(await state('figure')).toEqual({
      review: 'under_re_review',
      readIn: 1,
      checks: ['changed'],
    });
    expect(await state('road')).toEqual({ review: 'under_re_review', readIn: 1, checks: ['gone'] });
    expect(await state('ready')).toEqual({ review: 'accepted', readIn: 1, checks: [] });

    const page = await articlePage(ann, article.reference);
    const marked = page?.notes.map(({ reference, passages }) => [
      reference,
      passages.map(({ start, end }) => page.text.slice(start, end)),
    ]);
    expect(marked).toEqual(
      expect.arrayContaining([
        [row('ready').reference, ['"We are ready," the general said.']],
        [row('figure').reference, []],
        [row('road').reference, []],
      ]),
    );
    const first = await articlePage(ann, article.reference, 1);
    expect(first?.notes.flatMap(({ passages }) => passages)).toHaveLength(3);
    expect((await annotatedText(article.reference, 2))?.passages).toMatchObject([
      { attributions: [{ stance: 'asserts' }] },
    ]);

    const open = await changedInArticle(ben, article.id);
    expect(open.map(({ reference, state: became }) => [reference, became])).toEqual([
      [row('figure').reference, 'changed'],
      [row('road').reference, 'gone'],
    ]);
    expect((await changedOfAuthor(ann)).map(({ reference }) => reference)).toEqual(
      open.map(({ reference }) => reference),
    );
    expect(await changedOfAuthor(eva)).toEqual([]);
    const claim = await claimPage(ben, row('figure').claimNumber);
    expect(claim?.gaps[0]).toMatchObject({
      kind: 'words_changed',
      links: [{ href: expect.stringMatching(/\/words$/) as unknown }],
    });
    expect(claim?.status).toBe('reported');

    for (const person of [ann, eva]) {
      const { notices } = await noticesOf(person);
      expect(notices.filter(({ kind }) => kind === 'article_changed')).toMatchObject([
        { words: `The article was changed under the words of ${row('figure').reference}` },
      ]);
      expect(notices.filter(({ kind }) => kind === 'reopened')).toEqual([]);
    }
    expect((await noticesOf(ben)).notices).toEqual([]);
    expect(await versionChanges(article.reference, 1, 2)).toMatchObject({
      changes: [
        { kind: 'same' },
        { kind: 'changed', typography: false },
        { kind: 'changed', typography: true },
        { kind: 'removed' },
        { kind: 'same' },
      ],
    });
  });

  test('an earlier text may come back; then its words stand again and the sign-off holds', async () => {
    const { ann, own, capture, state } = await desk(['figure']);
    done(await capture(ann, own.replace('50,000', '40,000')));
    expect((await state('figure')).review).toBe('under_re_review');
    expect(await capture(ann, own)).toMatchObject({ ok: true, changed: true, version: 3 });
    expect(await state('figure')).toMatchObject({ review: 'accepted', readIn: 1 });
    done(await capture(ann, own.replace('Russia has', 'Russia has no')));
    expect(await state('figure')).toMatchObject({
      review: 'under_re_review',
      checks: ['changed', 'changed'],
    });
  });

  test('a request for changes and a rejection outlive it', async () => {
    const { ann, eva, own, capture, state, row } = await desk(['figure', 'ready']);
    done(await decide(eva, row('figure').id, 'changes_requested'));
    done(await decide(eva, row('ready').id, 'rejected'));
    done(await capture(ann, own.replace('50,000', '40,000').replace('are ready', 'were ready')));
    expect((await state('figure')).review).toBe('changes_requested');
    expect((await state('ready')).review).toBe('rejected');
    expect((await changedOfAuthor(ann)).map(({ reference }) => reference)).toEqual([
      row('figure').reference,
    ]);
  });

  test('the text of another article is refused, a resend makes one version', async () => {
    const { ann, article, own, capture } = await desk([]);
    const other = await makeArticle(ann, articleForm({ text: `Another one, ${uuid()}.` }));
    const { text: otherText } = await testDatabase.articleVersion.findFirstOrThrow({
      where: { articleId: other.id },
    });
    expect(await capture(ann, otherText)).toMatchObject({
      ok: false,
      reason: 'already_exists',
      fields: { text: [expect.stringContaining(other.reference) as unknown] },
    });
    const form = recapture.parse({
      submissionId: uuid(),
      articleId: article.id,
      text: `${own} More.`,
    });
    const results = await Promise.all([captureAgain(ann, form), captureAgain(ann, form)]);
    expect(results).toMatchObject([{ version: 2 }, { version: 2 }]);
    expect(await testDatabase.articleVersion.count({ where: { articleId: article.id } })).toBe(2);
  });

  test('who logs from an old text or edits in it is told at once that it has changed', async () => {
    const { ann, article, own, capture, row, state } = await desk(['ready']);
    const stale = await testDatabase.articleVersion.findFirstOrThrow({
      where: { articleId: article.id },
    });
    done(await capture(ann, own.replace('50,000', '40,000')));
    const form = await attributionForm(article.id, { claim: { text: 'About an old text.' } });
    const logged = done(
      await logAttribution(ann, {
        ...form,
        articleVersionId: stale.id,
        attribution: {
          ...form.attribution,
          passages: [{ ...form.attribution.passages[0], words: words.figure } as never],
        },
      }),
    );
    expect(
      await testDatabase.wordsCheck.count({
        where: { attribution: { claimId: logged.claimId, number: logged.number } },
      }),
    ).toBe(1);
    const edited = await changedForm(ann, row('ready'), {
      passages: [{ words: words.figure, form: 'paraphrased', translated: 'unknown' }],
    });
    done(await editAttribution(ann, edited));
    expect((await state('ready')).checks).toEqual(['changed']);
  });

  test('off the record, its author and editors alone learn of it', async () => {
    const [ann, ben, eva] = [await makePerson(), await makePerson(), await makePerson('editor')];
    const own = `${text}\n\nNo. ${(made += 1)}.`;
    const article = await makeArticle(ann, ownReportingForm({ text: own }));
    const row = await makeAttribution(ann, article.id, {
      claim: { text: `A walk ${made}.` },
      attribution: {
        speaker: { text: 'a city official', kind: 'unnamed' },
        level: 'off_record',
        passages: [{ words: words.road }],
      },
    });
    const result = await captureAgain(
      ben,
      recapture.parse({
        submissionId: uuid(),
        articleId: article.id,
        text: own.replace('was closed', 'was open'),
      }),
    );
    expect(result).toEqual({ ok: true, reference: article.reference, version: 2, changed: true });
    const seen = async (reader: Actor) => (await changedInArticle(reader, article.id)).length;
    expect([await seen(ann), await seen(ben), await seen(eva)]).toEqual([1, 0, 1]);
    expect(await wordsPage(ben, row.claimNumber, row.number)).toBeNull();
    expect((await noticesOf(ann)).notices).toMatchObject([
      { kind: 'article_changed', offRecord: true },
    ]);
    expect((await noticesOf(ben)).notices).toEqual([]);
    expect((await claimPage(ben, row.claimNumber))?.gaps).not.toContainEqual(
      expect.objectContaining({ kind: 'words_changed' }),
    );
  });
});

describe('settling', () => {
  async function changed() {
    const prepared = await desk(['figure']);
    const { ann, own, capture, row } = prepared;
    done(await capture(ann, own.replace('50,000', '40,000')));
    const { id, claimNumber, number } = row('figure');
    const view = await wordsPage(ann, claimNumber, number);
    if (!view) throw new Error('Nothing is open.');
    return { ...prepared, id, view };
  }

  test('nothing is accepted before it', async () => {
    const { eva, id } = await changed();
    expect(await decide(eva, id)).toMatchObject({ ok: false, reason: 'words_changed' });
    expect(await decide(eva, id, 'changes_requested')).toMatchObject({ ok: true });
  });

  test('a decision on the page from before the change is a conflict', async () => {
    const { ann, eva, own, capture, row, state } = await desk(['figure']);
    const before = await attributionPage(eva, row('figure').claimNumber, row('figure').number);
    done(await capture(ann, own.replace('50,000', '40,000')));
    done(await keepOldWords(ann, { attributionId: row('figure').id, note: null }));
    expect(
      await signOffAttribution(eva, {
        attributionId: row('figure').id,
        decision: 'accepted',
        reason: null,
        seenDigest: before?.signOff.digest ?? '',
        seenLevel: 'as_published',
        seenDecisionId: before?.signOff.latestId ?? null,
      }),
    ).toMatchObject({ ok: false, reason: 'conflict' });
    expect((await state('figure')).review).toBe('under_re_review');
  });

  test('taking the new words makes an author, reads it in the new version and reopens review', async () => {
    const { eva, id, view, state } = await changed();
    const cleo = await makePerson();
    expect(view).toMatchObject({
      readIn: { number: 1 },
      latest: { number: 2 },
      missed: [{ state: 'changed', best: { words: 'Russia has 40,000 troops at the border' } }],
    });
    const [{ passageId, best } = { passageId: '', best: null }] = view.missed;
    const passage = { passageId, words: best?.words, near: best?.near };
    expect(
      await takeNewWords(cleo, taken(id, view.revision, 1, [passage])),
      'of another version than was shown',
    ).toMatchObject({ ok: false, reason: 'conflict' });
    expect(
      await takeNewWords(cleo, taken(id, view.revision, 2, [{ ...passage, words: '50,000' }])),
    ).toMatchObject({ ok: false, fields: { 'passages[0].words': [expect.any(String)] } });
    expect(await takeNewWords(cleo, taken(id, view.revision, 2, []))).toMatchObject({ ok: false });
    done(await takeNewWords(cleo, taken(id, view.revision, 2, [passage])));
    expect(await state('figure')).toMatchObject({ review: 'under_re_review', readIn: 2 });
    const row = await testDatabase.attribution.findUniqueOrThrow({
      where: { id },
      include: { authors: true, passages: { include: { passage: true } } },
    });
    expect(row.authors.map(({ personId }) => personId)).toContain(cleo.id);
    expect(row.passages.map(({ passage: one }) => one.exact)).toEqual([
      'Russia has 40,000 troops at the border',
    ]);
    expect(await changedInArticle(eva, row.articleVersionId)).toEqual([]);
    expect(await takeNewWords(cleo, taken(id, view.revision, 2, [passage])), 'twice').toMatchObject(
      { ok: false, reason: 'invalid' },
    );
    done(await decide(eva, id));
    expect(await state('figure')).toMatchObject({ review: 'accepted', readIn: 2 });
  });

  test('the same words elsewhere are another thing to sign off', async () => {
    const { ann, eva, own, article, capture } = await desk([]);
    const made = await makeAttribution(ann, article.id, {
      claim: { text: 'About troops alone.' },
      attribution: { passages: [{ words: '50,000 troops' }] },
    });
    done(await decide(eva, made.id));
    done(await capture(ann, own.replace('Russia', 'Ukraine')));
    const view = await wordsPage(ann, made.claimNumber, made.number);
    const [missed] = view?.missed ?? [];
    expect(missed?.best?.words).toBe('50,000 troops');
    done(
      await takeNewWords(
        ann,
        taken(made.id, view?.revision ?? 0, 2, [
          { passageId: missed?.passageId, words: missed?.best?.words, near: missed?.best?.near },
        ]),
      ),
    );
    const { review } = await testDatabase.attribution.findUniqueOrThrow({ where: { id: made.id } });
    expect(review).toBe('under_re_review');
  });

  test('keeping the old words leaves it anchored there, and an editor reads it once more', async () => {
    const { ann, eva, own, id, state, capture, article, view } = await changed();
    done(await keepOldWords(ann, { attributionId: id, note: 'The outlet gave no reason.' }));
    expect(await state('figure')).toMatchObject({ review: 'under_re_review', readIn: 1 });
    expect(await keepOldWords(ann, { attributionId: id, note: null })).toMatchObject({ ok: false });
    expect(await changedInArticle(ann, article.id)).toEqual([]);
    expect(await wordsPage(ann, ...numbers(view.reference))).toMatchObject({
      kept: { by: ann.name, note: 'The outlet gave no reason.' },
    });
    done(await decide(eva, id));
    expect((await state('figure')).review).toBe('accepted');
    done(await capture(ann, own.replace('50,000', '30,000')));
    expect(await state('figure')).toEqual({
      review: 'accepted',
      readIn: 1,
      checks: ['changed'],
    });
  });

  test('withdrawn, it waits for nobody', async () => {
    const { ann, id, article } = await changed();
    done(await withdrawAttribution(ann, { id, reason: 'by mistake' }));
    expect(await changedInArticle(ann, article.id)).toEqual([]);
  });
});

function numbers(reference: string): [claim: number, row: number] {
  const [claim, row] = reference.slice(2).split('/').map(Number);
  return [claim ?? 0, row ?? 0];
}
