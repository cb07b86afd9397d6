import { beforeAll, describe, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, makeAttribution } from '@/tests/factories/attributions';
import { testDatabase } from '@/tests/database';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeDocument, role } from '@/tests/factories/sources';

import { authenticateDocument } from './authenticate-document';
import { editSource } from './commands';
import { listSources } from './list-queries';
import { saidBySource } from './said-queries';

let ann: Actor;
let bob: Actor;
let ed: Actor;

beforeAll(async () => {
  ann = await makePerson();
  bob = await makePerson();
  ed = await makePerson('editor');
});

async function sourceNamed(name: string) {
  return testDatabase.source.findFirstOrThrow({ where: { name } });
}

describe('everything that a source said', () => {
  test('off the record: for its author and editors alone, on the page and in the count', async () => {
    const article = await makeArticle(ann, ownReportingForm());
    const speaker = { text: 'a ministry driver', kind: 'unnamed' };
    const claim = { text: 'The bridge opens in May.' };
    await makeAttribution(ann, article.id, {
      claim,
      attribution: { speaker, level: 'off_record' },
    });
    const { id } = await sourceNamed('a ministry driver');
    expect(await saidBySource(ann, id)).toMatchObject([{ rows: [{ offTheRecord: true }] }]);
    expect(await saidBySource(ed, id)).toHaveLength(1);
    expect(await saidBySource(bob, id)).toEqual([]);
    const list = await listSources(ann, { q: '', kind: 'unnamed', withdrawn: false, page: 1 });
    expect(list.rows.find((row) => row.id === id)).toMatchObject({ statements: 0, detail: 'ours' });
  });

  test('itself and through its spokesman, claim by claim, and not what was withdrawn', async () => {
    const spokesman = await makeActorSource(ann, {
      name: 'Igor Loud',
      roles: [role({ title: 'Spokesman', speaksFor: { text: 'The Palace' }, from: '2012' })],
    });
    const palace = await sourceNamed('The Palace');
    const article = await makeArticle(ann, articleForm());
    const claim = { text: 'The two spoke by telephone.' };
    const first = await makeAttribution(ann, article.id, {
      claim,
      attribution: {
        speaker: { id: spokesman.id },
        principal: { id: palace.id },
        stance: 'denies',
      },
    });
    const again = await makeAttribution(ann, article.id, {
      claim: { id: first.claimId },
      attribution: { speaker: { id: palace.id }, stance: 'denies' },
    });
    expect(await saidBySource(bob, palace.id)).toMatchObject([
      {
        reference: expect.stringMatching(/^C-\d+$/),
        statement: 'The two spoke by telephone.',
        status: 'unverified',
        rows: [
          { number: 1, stance: 'denies', saidBy: 'Igor Loud', saidFor: null, review: 'logged' },
          { number: 2, stance: 'denies', saidBy: null, saidFor: null },
        ],
      },
    ]);
    expect(await saidBySource(bob, spokesman.id)).toMatchObject([
      { rows: [{ saidBy: null, saidFor: 'The Palace' }] },
    ]);
    await testDatabase.attribution.update({
      where: { id: again.id },
      data: { withdrawnAt: new Date() },
    });
    expect((await saidBySource(bob, palace.id))[0]?.rows).toHaveLength(1);
  });
});

describe('what rests on a source follows it', () => {
  test('a new name reopens the review of what was accepted', async () => {
    const { id } = await makeActorSource(ann, { name: 'Dmitri Loud' });
    const article = await makeArticle(ann, articleForm());
    const logged = await makeAttribution(ann, article.id, {
      claim: { text: 'The pier was sold.' },
      attribution: { speaker: { id } },
    });
    expect(await decide(ed, logged.id)).toMatchObject({ ok: true });
    const content = { name: 'Dmitry Loud', note: null, aliases: [], roles: [] };
    expect(await editSource(ann, id, 1, { kind: 'person', ...content })).toEqual({ ok: true });
    const row = await testDatabase.attribution.findUniqueOrThrow({ where: { id: logged.id } });
    expect(row.review).toBe('under_re_review');
  });

  test('an official document that an editor authenticates confirms the claim', async () => {
    const { id } = await makeDocument(ann, { name: 'Decree 13', official: true, held: true });
    const article = await makeArticle(ann, articleForm());
    const logged = await makeAttribution(ann, article.id, {
      claim: { text: 'The pier belongs to the city.' },
      attribution: { speaker: { id } },
    });
    await decide(ed, logged.id);
    const status = async () =>
      (await testDatabase.claim.findUniqueOrThrow({ where: { id: logged.claimId } })).status;
    expect(await status()).toBe('reported');
    expect(await authenticateDocument(ed, id, 1, true)).toEqual({ ok: true });
    expect(await status()).toBe('confirmed');
  });
});
