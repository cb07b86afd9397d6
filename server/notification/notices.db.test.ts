import { v4 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { newComment } from '@/domain/comment/schema';
import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { addComment, withdrawComment } from '../comment/commands';
import { deskCounts } from '../desk-count-queries';
import { chooseMail, markAllRead, markRead } from './commands';
import { notify } from './notify';
import { countUnread, mailChoicesOf, noticeOf, noticesOf, noticesPerPage } from './queries';

let ann: Actor;
let jon: Actor;
let row: { id: string; claimId: string; reference: string };

beforeAll(async () => {
  ann = await makePerson('journalist', 'Ann Lee');
  jon = await makePerson('journalist', 'Jon Berg');
  row = await makeAttribution(ann, (await makeArticle(ann)).id, { claim: { text: 'It opens.' } });
});
beforeEach(async () => {
  await testDatabase.notification.deleteMany();
});

async function mention(text = '@Jon Berg, a yellowbird.'): Promise<string> {
  const { claimId, id: attributionId } = row;
  const form = newComment.parse({ submissionId: uuid(), claimId, attributionId, text });
  return done(await addComment(ann, form)).id;
}

async function setLevel(level: 'off_record' | 'as_published'): Promise<void> {
  await testDatabase.attribution.update({ where: { id: row.id }, data: { level } });
}

describe('a notice', () => {
  test('is told in words of now, with the way to its comment', async () => {
    const commentId = await mention();
    expect((await noticesOf(jon)).notices).toMatchObject([
      {
        words: `Ann Lee mentioned you on ${row.reference}`,
        statement: 'It opens.',
        quote: '@Jon Berg, a yellowbird.',
        href: expect.stringContaining(`#comment-entry-${commentId}`),
        read: false,
        offRecord: false,
      },
    ]);
    done(await withdrawComment(ann, { commentId }));
    const [notice] = (await noticesOf(jon)).notices;
    expect(notice?.quote).toBeNull();
    expect(JSON.stringify(notice)).not.toContain('yellowbird');
  });

  test('tells nothing of a row that went off the record since', async () => {
    await mention();
    await setLevel('off_record');
    const [notice] = (await noticesOf(jon)).notices;
    await setLevel('as_published');
    expect(notice).toMatchObject({ href: null, words: 'Something that you may not see any more' });
    expect(JSON.stringify(notice)).not.toMatch(/yellowbird|It opens|Ann Lee|C-\d/);
  });

  test('is its person’s own', async () => {
    await mention();
    const { id } = await testDatabase.notification.findFirstOrThrow({
      where: { personId: jon.id },
    });
    expect(await noticeOf(jon, id)).not.toBeNull();
    expect(await noticeOf(ann, id)).toBeNull();
    done(await markRead(ann, { id }));
    expect(await countUnread(jon)).toBe(1);
    done(await markRead(jon, { id }));
    expect(await countUnread(jon)).toBe(0);
  });

  test('goes neither to who did it nor to who left, and to nobody twice', async () => {
    const left = await makePerson();
    await testDatabase.person.update({
      where: { id: left.id },
      data: { deactivatedAt: new Date() },
    });
    await testDatabase.$transaction((tx) =>
      notify(tx, {
        kind: 'assigned',
        personIds: [ann.id, jon.id, jon.id, left.id],
        actorId: ann.id,
        at: new Date(),
        claimId: row.claimId,
      }),
    );
    const told = await testDatabase.notification.findMany();
    expect(told.map(({ personId }) => personId)).toEqual([jon.id]);
  });
});

test('notices come page by page, none twice and none left out, also of one moment', async () => {
  const at = new Date();
  await testDatabase.notification.createMany({
    data: Array.from({ length: noticesPerPage + 5 }, (_, index) => ({
      id: uuid(),
      personId: jon.id,
      kind: 'assigned',
      createdAt: new Date(at.getTime() - (index % 3)),
    })),
  });
  const first = await noticesOf(jon);
  const second = await noticesOf(jon, first.after ?? '');
  expect(first.notices).toHaveLength(noticesPerPage);
  expect(second).toMatchObject({ after: null });
  const ids = [...first.notices, ...second.notices].map(({ id }) => id);
  expect(new Set(ids).size).toBe(noticesPerPage + 5);
  expect((await deskCounts(jon)).notices).toBe(noticesPerPage + 5);
  done(await markAllRead(jon));
  expect((await deskCounts(jon)).notices).toBe(0);
});

test('each person chooses what comes by mail', async () => {
  const mailed = async (person: Actor) =>
    (await mailChoicesOf(person)).flatMap(({ kind, mail }) => (mail ? [kind] : []));
  expect(await mailed(jon)).toEqual([
    'mentioned',
    'changes_requested',
    'article_changed',
    'correction_raised',
  ]);
  done(await chooseMail(jon, { mail: ['commented', 'assigned'] }));
  expect(await mailed(jon)).toEqual(['commented', 'assigned']);
  expect(await mailed(ann)).toEqual([
    'mentioned',
    'changes_requested',
    'article_changed',
    'correction_raised',
  ]);
});
