import { describe, expect, test } from 'vitest';

import { changedArticle } from '@/domain/article/schema';
import { testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { withdrawAttribution } from '../attribution/withdraw-attribution';
import { editArticle } from './commands';
import { articlePage } from './page';
import { articleList } from './queries';

const text = 'The mayor denied it. 👍\n\nA clerk said that the bridge would open in May.';
const claim = { text: 'The bridge opens in May.' };
const words = (...passages: string[]) => passages.map((each) => ({ words: each }));

async function logged(reference: string): Promise<number | undefined> {
  const { rows } = await articleList({});
  return rows.find((row) => row.reference === reference)?.logged;
}

describe('what is logged from an article', () => {
  test('stands in the order of the text, with its place', async () => {
    const ann = await makePerson();
    const article = await makeArticle(ann, articleForm({ text }));
    const first = await makeAttribution(ann, article.id, {
      claim,
      attribution: {
        speaker: { text: 'A clerk', kind: 'person' },
        passages: words('the bridge would open in May'),
      },
    });
    const second = await makeAttribution(ann, article.id, {
      claim: { id: first.claimId },
      attribution: {
        speaker: { text: 'The mayor', kind: 'person' },
        stance: 'denies',
        passages: words('A clerk said', 'The mayor denied it'),
      },
    });
    const page = await articlePage(ann, article.reference);
    expect(page?.notes).toMatchObject([
      {
        reference: second.reference,
        href: `/claims/C-${second.claimNumber}/attributions/${second.number}`,
        speaker: 'The mayor',
        stance: 'denies',
        review: 'logged',
        statement: 'The bridge opens in May.',
      },
      { reference: first.reference, speaker: 'A clerk', stance: 'asserts' },
    ]);
    const quoted = page?.notes.map((note) =>
      note.passages.map(({ start, end }) => page.text.slice(start, end)),
    );
    expect(quoted).toEqual([
      ['A clerk said', 'The mayor denied it'],
      ['the bridge would open in May'],
    ]);
    expect(await logged(article.reference)).toBe(2);
  });

  test('withdrawn, it stands there no more', async () => {
    const ann = await makePerson();
    const article = await makeArticle(ann);
    const { id } = await makeAttribution(ann, article.id, { claim });
    done(await withdrawAttribution(ann, { id, reason: 'by mistake' }));
    expect((await articlePage(ann, article.reference))?.notes).toEqual([]);
    expect(await logged(article.reference)).toBe(0);
  });

  test('off the record, only its author and editors see it, and nobody counts it', async () => {
    const [ann, ben, eva] = [await makePerson(), await makePerson(), await makePerson('editor')];
    const article = await makeArticle(ann, ownReportingForm());
    await makeAttribution(ann, article.id, {
      claim,
      attribution: {
        speaker: { text: 'a city official', kind: 'unnamed' },
        level: 'off_record',
      },
    });
    const seen = async (reader: typeof ann) =>
      (await articlePage(reader, article.reference))?.notes.length;
    expect([await seen(ann), await seen(ben), await seen(eva)]).toEqual([1, 0, 1]);
    expect(await logged(article.reference)).toBe(0);
  });
});

describe('a change that sign-offs cover', () => {
  async function accepted() {
    const [ann, eva] = [await makePerson(), await makePerson('editor')];
    const article = await makeArticle(ann);
    const { id } = await makeAttribution(ann, article.id, { claim });
    done(await decide(eva, id));
    const review = async () =>
      (await testDatabase.attribution.findUniqueOrThrow({ where: { id } })).review;
    expect(await review()).toBe('accepted');
    const save = async (fields: Record<string, unknown>) => {
      const form = {
        articleId: article.id,
        revision: 1,
        kind: 'published',
        title: 'Another title',
        publisher: { text: 'The Example Courier' },
        publishedOn: '12 Nov 2024',
        ...fields,
      };
      done(await editArticle(ann, changedArticle.parse(form)));
    };
    return { save, review };
  }

  test('another time or publisher reopens review', async () => {
    const [time, publisher] = [await accepted(), await accepted()];
    await time.save({ publishedOn: '11 Nov 2024' });
    expect(await time.review()).toBe('under_re_review');
    await publisher.save({ publisher: { text: 'The Harbour Post' } });
    expect(await publisher.review()).toBe('under_re_review');
  });

  test('another title or byline does not', async () => {
    const { save, review } = await accepted();
    await save({ byline: 'Ann Writer' });
    expect(await review()).toBe('accepted');
  });
});

test('the list says which articles are ours', async () => {
  const ann = await makePerson();
  const theirs = await makeArticle(ann, articleForm({ title: 'Theirs', text: 'Theirs.' }));
  const ours = await makeArticle(ann, articleForm({ title: 'Ours', text: 'Ours.', ours: 'yes' }));
  const { rows } = await articleList({});
  const isOurs = (reference: string) => rows.find((row) => row.reference === reference)?.ours;
  expect([isOurs(theirs.reference), isOurs(ours.reference)]).toEqual([false, true]);
});
