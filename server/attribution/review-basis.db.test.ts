import { beforeEach, describe, expect, test } from 'vitest';

import { changedClaim } from '@/domain/claim/schema';
import type { Actor } from '@/domain/person/role';
import { resetDatabase, testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { changedForm, decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, role } from '@/tests/factories/sources';
import { attachedForm, makeOurArticle } from '@/tests/factories/uses';

import { editClaim } from '../claim/commands';
import { attachClaims } from '../use/attach-claims';
import { cameBack, countCameBack } from './came-back-queries';
import { editAttribution } from './edit-attribution';
import { justDecided } from './just-decided';
import { attributionPage } from './queries';
import { takeBackDecision } from './take-back-decision';

let reporter: Actor;
let editor: Actor;

beforeEach(async () => {
  await resetDatabase();
  reporter = await makePerson('journalist', 'Rita Reporter');
  editor = await makePerson('editor', 'Ed Itor');
});

async function pageOf(actor: Actor, row: { claimNumber: number; number: number }) {
  const page = await attributionPage(actor, row.claimNumber, row.number);
  if (!page) throw new Error('It is not there.');
  return page;
}

/** A row off the record, of the reporter, on a claim that somebody else reworded. */
async function hiddenRow(other: Actor) {
  const own = await makeArticle(reporter, ownReportingForm());
  const row = await makeAttribution(reporter, own.id, {
    claim: { text: 'The bridge is cracked.' },
    attribution: { speaker: { text: 'an engineer', kind: 'unnamed' }, level: 'off_record' },
  });
  const { shownNumber: revision } = await testDatabase.aggregate.findUniqueOrThrow({
    where: { id: row.claimId },
  });
  const claim = { statement: 'The bridge has a crack.' };
  done(await editClaim(other, changedClaim.parse({ claimId: row.claimId, revision, claim })));
  return { ...row, articleId: own.id };
}

describe('what a decision needs', () => {
  test('the words stand in their paragraphs, the passages marked in them', async () => {
    const text = ['Zero.', 'One.', 'Two is said here.', 'Three.', 'Four.'].join('\n\n');
    const article = await makeArticle(reporter, articleForm({ text }));
    const row = await makeAttribution(reporter, article.id, {
      claim: { text: 'Two.' },
      attribution: { passages: [{ words: 'is said' }] },
    });
    const { basis } = await pageOf(editor, row);
    expect(basis.stretches).toHaveLength(1);
    const [stretch] = basis.stretches;
    expect(stretch?.text.trim()).toBe('One.\n\nTwo is said here.\n\nThree.');
    expect(stretch?.marks.map(({ start, end }) => stretch.text.slice(start, end))).toEqual([
      'is said',
    ]);
    expect(stretch).toMatchObject({ cutBefore: true, cutAfter: true, from: text.indexOf('One') });
  });

  test('a row that alone would carry its claim is said to, and its siblings are named', async () => {
    const article = await makeArticle(reporter);
    const first = await makeAttribution(reporter, article.id, { claim: { text: 'It opens.' } });
    const claim = { id: first.claimId };
    const speaker = { text: 'The mayor', kind: 'person' };
    const second = await makeAttribution(reporter, article.id, { claim, attribution: { speaker } });
    const page = await pageOf(editor, first);
    expect(page.effect).toMatchObject({ before: 'unverified', after: 'reported', soleBasis: true });
    expect(page.basis.siblings).toMatchObject({
      more: 0,
      rows: [{ reference: second.reference, speaker: 'The mayor' }],
    });
    done(await decide(editor, second.id));
    const after = await pageOf(editor, first);
    expect(after.effect).toMatchObject({ soleBasis: false });
    expect(after.basis.siblings.rows).toEqual([]);
  });

  test('the source stands with its role at that date and its other names, an unnamed one with why and how many', async () => {
    const ministry = await makeActorSource(reporter, {
      name: 'The ministry',
      kind: 'organization',
    });
    const organization = { id: ministry.id };
    const { id } = await makeActorSource(reporter, {
      name: 'Volodymyr Zelensky',
      aliases: [{ id: null, name: 'Wolodymyr Selenskyj', language: null }],
      roles: [
        role({ title: 'deputy minister', organization, until: '2020' }),
        role({ title: 'minister', organization, from: '2021' }),
      ],
    });
    const outlet = { text: 'The Courier', kind: 'outlet' };
    const article = await makeArticle(reporter, articleForm({ publisher: outlet }));
    const named = await makeAttribution(reporter, article.id, {
      claim: { text: 'It opens.' },
      attribution: {
        speaker: { id },
        principal: organization,
        saidOn: '12 Nov 2019',
        passages: [{ words: 'would open', translated: 'yes', originalWords: 'відкриється' }],
      },
    });
    const page = await pageOf(editor, named);
    expect(page.basis.sources).toMatchObject([
      {
        part: 'speaks',
        name: 'Volodymyr Zelensky',
        role: expect.stringContaining('deputy minister') as unknown,
        aliases: ['Wolodymyr Selenskyj'],
        unnamed: null,
      },
      { part: 'principal', name: 'The ministry' },
    ]);
    expect(page.passages).toMatchObject([{ translated: 'yes', originalWords: 'відкриється' }]);
    expect(page.present.said.words).toContain('12 Nov 2019');

    const statedReason = 'was not allowed to speak';
    const theirs = { text: 'two officials', kind: 'unnamed', statedReason, countLow: 2 };
    const unnamed = await makeAttribution(reporter, article.id, {
      claim: { id: named.claimId },
      attribution: { speaker: theirs },
    });
    expect((await pageOf(editor, unnamed)).basis.sources).toMatchObject([
      {
        name: 'two officials',
        unnamed: { whose: 'theirs', reason: statedReason, spokeTo: 'The Courier', knownBy: null },
      },
    ]);
    const [card] = (await pageOf(editor, unnamed)).basis.sources;
    expect(card?.unnamed?.howMany).toMatch(/^2/);
  });

  test('the articles of ours that rely on the claim are named', async () => {
    const article = await makeArticle(reporter);
    const row = await makeAttribution(reporter, article.id, { claim: { text: 'It opens.' } });
    const ours = await makeOurArticle(reporter, { title: 'What we printed' });
    done(await attachClaims(reporter, attachedForm(ours, [row.claimId])));
    expect((await pageOf(editor, row)).basis.uses).toMatchObject([{ name: 'What we printed' }]);
  });

  test('after a lapse it says what changed word by word, by whom, and nothing else', async () => {
    const article = await makeArticle(reporter);
    const row = await makeAttribution(reporter, article.id, { claim: { text: 'It opens.' } });
    await makeAttribution(reporter, article.id, { claim: { id: row.claimId } });
    done(await decide(editor, row.id));
    expect((await pageOf(editor, row)).basis.since).toBeNull();
    done(await editAttribution(reporter, await changedForm(reporter, row, { stance: 'denies' })));
    const { since } = (await pageOf(editor, row)).basis;
    expect(since).toMatchObject({
      decision: 'accepted',
      by: 'Ed Itor',
      because: [{ by: 'Rita Reporter', words: 'changed an attribution' }],
    });
    expect(since?.changes).toEqual([
      {
        field: 'stance',
        spans: [
          { kind: 'removed', text: 'asserts' },
          { kind: 'added', text: 'denies' },
        ],
      },
    ]);
  });

  test('the thread tells everything in the order of time, what was taken back too', async () => {
    const article = await makeArticle(reporter);
    const row = await makeAttribution(reporter, article.id, { claim: { text: 'It opens.' } });
    const { signOffId } = done(await decide(editor, row.id));
    expect(await justDecided(editor, signOffId)).toMatchObject({
      reference: row.reference,
      canTakeBack: true,
    });
    expect(await justDecided(reporter, signOffId)).toBeNull();
    done(await takeBackDecision(editor, { signOffId }));
    expect(await justDecided(editor, signOffId)).toMatchObject({
      takenBack: true,
      canTakeBack: false,
    });
    done(await decide(editor, row.id, 'rejected'));
    const { basis, decisions } = await pageOf(editor, row);
    expect(basis.thread.map(({ words, decision }) => [words, decision])).toEqual([
      ['logged an attribution', null],
      ['accepted an attribution', { made: 'accepted', holds: false }],
      ['took a decision back', null],
      ['rejected an attribution', { made: 'rejected', holds: true }],
    ]);
    expect(decisions.map(({ decision }) => decision)).toEqual(['rejected']);
  });
});

describe('what came back', () => {
  test('stands on its authors’ lists with the reason, what came last first', async () => {
    const article = await makeArticle(reporter);
    const rows = [];
    for (const text of ['One.', 'Two.', 'Three.']) {
      rows.push(await makeAttribution(reporter, article.id, { claim: { text } }));
    }
    const [first, second, third] = rows.map(({ id }) => id);
    done(await decide(editor, second ?? '', 'rejected'));
    done(await decide(editor, first ?? '', 'changes_requested'));
    done(await decide(editor, third ?? ''));
    expect(await cameBack(reporter)).toMatchObject([
      { id: first, decision: 'changes_requested', by: 'Ed Itor', reason: 'Made for a test.' },
      { id: second, decision: 'rejected' },
    ]);
    expect(await countCameBack(reporter)).toBe(2);
    expect(await cameBack(editor)).toEqual([]);
  });

  test('off the record it is told to its author alone, whoever else wrote part of it', async () => {
    const other = await makePerson('journalist');
    const row = await hiddenRow(other);
    const authors = await testDatabase.attributionAuthor.findMany({
      where: { attributionId: row.id },
    });
    expect(authors.map(({ personId }) => personId).sort()).toEqual([reporter.id, other.id].sort());
    done(await decide(editor, row.id, 'changes_requested'));
    const told = await testDatabase.notification.findMany({ where: { attributionId: row.id } });
    expect(told.map(({ personId }) => personId)).toEqual([reporter.id]);
    expect(await cameBack(other)).toEqual([]);
    expect(await cameBack(reporter)).toHaveLength(1);
    expect(await attributionPage(other, row.claimNumber, row.number)).toBeNull();
  });

  test('a row off the record is nobody’s sibling', async () => {
    const row = await hiddenRow(editor);
    const open = await makeAttribution(reporter, row.articleId, { claim: { text: 'It holds.' } });
    for (const actor of [reporter, editor, await makePerson('journalist')]) {
      expect((await pageOf(actor, open)).basis.siblings).toEqual({ rows: [], more: 0 });
    }
  });
});
