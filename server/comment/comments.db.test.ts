import { v4 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';

import { everyClaim } from '@/domain/claim/list-filter';
import { newComment } from '@/domain/comment/schema';
import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { claimPage } from '../claim/queries';
import { listClaims } from '../claim/list-queries';
import { historyOf } from '../history/view';
import { addComment, editComment, withdrawComment } from './commands';
import { commentsOf, findColleagues } from './queries';

let ann: Actor;
let jon: Actor;
let edda: Actor;
let row: { id: string; claimId: string; claimNumber: number };
let secret: { id: string; claimId: string };

beforeAll(async () => {
  ann = await makePerson('journalist', 'Ann Lee');
  jon = await makePerson('journalist', 'Jon Berg');
  edda = await makePerson('editor', 'Edda Lund');
  row = await makeAttribution(ann, (await makeArticle(ann)).id, { claim: { text: 'It opens.' } });
  secret = await makeAttribution(ann, (await makeArticle(ann, ownReportingForm())).id, {
    claim: { id: row.claimId },
    attribution: { speaker: { text: 'a guard', kind: 'unnamed' }, level: 'off_record' },
  });
});

function form(text: string, attributionId?: string, submissionId = uuid()) {
  return newComment.parse({ submissionId, claimId: row.claimId, attributionId, text });
}

async function told(commentId: string): Promise<Record<string, string>> {
  const notices = await testDatabase.notification.findMany({
    where: { commentId },
    include: { person: true },
    orderBy: { person: { name: 'asc' } },
  });
  return Object.fromEntries(notices.map(({ person, kind }) => [person.name, kind]));
}

describe('a comment', () => {
  test('stands in its thread, mentions people and tells whom it concerns', async () => {
    const { id } = done(await addComment(edda, form('@Jon Berg, who else was there?', row.id)));
    expect(await commentsOf(jon, row.claimId, row.id)).toMatchObject([
      {
        id,
        by: 'Edda Lund',
        text: '@Jon Berg, who else was there?',
        mentions: ['Jon Berg'],
        can: { edit: false, withdraw: false, erase: false },
      },
    ]);
    expect(await commentsOf(jon, row.claimId, null)).toEqual([]);
    expect(await told(id)).toEqual({ 'Ann Lee': 'commented', 'Jon Berg': 'mentioned' });
    const answer = done(await addComment(ann, form('Nobody.', row.id)));
    expect(await told(answer.id)).toEqual({ 'Edda Lund': 'commented' });
  });

  test('is made once for two presses', async () => {
    const twice = form('Once.', undefined, uuid());
    const [first, second] = await Promise.all([addComment(ann, twice), addComment(ann, twice)]);
    expect(done(second)).toEqual(done(first));
    expect(await commentsOf(ann, row.claimId, null)).toHaveLength(1);
  });

  test('can be changed by its author alone, who tells those it mentions anew', async () => {
    const { id } = done(await addComment(ann, form('Ask @Jon Berg.')));
    const change = { commentId: id, revision: 0, text: 'Ask @Jon Berg and @Edda Lund.' };
    expect(await editComment(edda, change)).toMatchObject({ ok: false, reason: 'not_allowed' });
    done(await editComment(ann, change));
    expect(await told(id)).toEqual({ 'Edda Lund': 'mentioned', 'Jon Berg': 'mentioned' });
    expect(await testDatabase.notification.count({ where: { commentId: id } })).toBe(2);
    const again = { commentId: id, revision: 0, text: 'Ask nobody.' };
    expect(await editComment(ann, again)).toMatchObject({
      reason: 'conflict',
      conflict: { by: 'Ann Lee', present: { text: 'Ask @Jon Berg and @Edda Lund.' } },
    });
    const { entries } = await historyOf(jon, row.claimId, { limit: 1 });
    expect(entries[0]).toMatchObject({ by: 'Ann Lee', words: 'changed a comment' });
  });

  test('can be withdrawn by its author and by editors; the thread says that it was there', async () => {
    const { id } = done(await addComment(ann, form('A slip.')));
    expect(await withdrawComment(jon, { commentId: id })).toMatchObject({ reason: 'not_allowed' });
    done(await withdrawComment(edda, { commentId: id }));
    const thread = await commentsOf(jon, row.claimId, null);
    expect(thread.find((comment) => comment.id === id)).toMatchObject({
      by: 'Ann Lee',
      text: null,
    });
    expect(JSON.stringify(thread)).not.toContain('A slip');
    const change = { commentId: id, revision: 0, text: 'Back.' };
    expect(await editComment(ann, change)).toMatchObject({ reason: 'withdrawn' });
  });

  test('is no part of what the desk publishes of a claim', async () => {
    done(await addComment(ann, form('A yellowbird remark.')));
    const published = [await claimPage(ann, row.claimNumber), await listClaims(ann, everyClaim)];
    expect(JSON.stringify(published)).not.toContain('yellowbird');
  });
});

describe('a name that several have', () => {
  test('is refused with the ways to write it; the suggestion writes one of them', async () => {
    const one = await makePerson('journalist', 'Kim Roe');
    const two = await makePerson('editor', 'Kim Roe');
    const refused = await addComment(ann, form('@Kim Roe?'));
    expect(refused).toMatchObject({ reason: 'invalid', fields: { text: [expect.any(String)] } });
    const offered = await findColleagues('kim');
    expect(offered.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    const mention = offered.find(({ id }) => id === two.id)?.mention ?? '';
    expect(JSON.stringify(refused)).toContain(mention);
    const { id } = done(await addComment(ann, form(`Look, ${mention}!`)));
    const mentioned = await testDatabase.commentMention.findMany({ where: { commentId: id } });
    expect(mentioned.map(({ personId }) => personId)).toEqual([two.id]);
  });

  test('does not count people who left', async () => {
    await makePerson('journalist', 'Lea Moss');
    const left = await makePerson('journalist', 'Lea Moss');
    await testDatabase.person.update({
      where: { id: left.id },
      data: { deactivatedAt: new Date() },
    });
    done(await addComment(ann, form('@Lea Moss, please.')));
  });
});

describe('a comment on what is off the record', () => {
  test('is read by its author and editors alone, and tells nobody else', async () => {
    const { id } = done(await addComment(edda, form('The canary again.', secret.id)));
    expect(await commentsOf(ann, row.claimId, secret.id)).toHaveLength(1);
    expect(await commentsOf(jon, row.claimId, secret.id)).toEqual([]);
    expect(await told(id)).toEqual({ 'Ann Lee': 'commented' });
    expect(JSON.stringify(await historyOf(jon, row.claimId))).not.toContain('canary');
  });

  test('mentions nobody who may not see it', async () => {
    const refused = await addComment(ann, form('@Jon Berg, look.', secret.id));
    expect(refused).toMatchObject({ ok: false, reason: 'invalid' });
    if (!refused.ok) expect(refused.message).toContain('Jon Berg may not see');
    done(await addComment(ann, form('@Edda Lund, look.', secret.id)));
  });

  test('is not there for others to add, change or withdraw', async () => {
    const { id } = done(await addComment(ann, form('Mine.', secret.id)));
    const refused = { ok: false, reason: 'not_found' };
    expect(await addComment(jon, form('Guessed.', secret.id))).toMatchObject(refused);
    expect(await withdrawComment(jon, { commentId: id })).toMatchObject(refused);
  });
});
