import { beforeEach, describe, expect, test, vi } from 'vitest';

import { correctionFields } from '@/domain/attribution/schema';
import type { Actor } from '@/domain/person/role';
import { resetDatabase, testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { changedForm, decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { correctAttribution } from './correct-attribution';
import { editAttribution } from './edit-attribution';
import { resubmitAttribution } from './resubmit-attribution';
import { signOffAttribution } from './sign-off-attribution';
import { takeBackDecision } from './take-back-decision';

let reporter: Actor;
let editor: Actor;
let row: Awaited<ReturnType<typeof makeAttribution>>;

beforeEach(async () => {
  await resetDatabase();
  reporter = await makePerson('journalist', 'Rita Reporter');
  editor = await makePerson('editor', 'Ed Itor');
  const article = await makeArticle(reporter);
  row = await makeAttribution(reporter, article.id, {
    claim: { text: 'The bridge opens in May.' },
    attribution: { relays: [{ source: { text: 'The Agency' }, words: 'tolld' }] },
  });
});

/** All that rests on decisions: the row, its claim's summary and its place in the queue. */
async function standing() {
  const { claim, reviewItem, ...attribution } = await testDatabase.attribution.findUniqueOrThrow({
    where: { id: row.id },
    include: { authors: true, claim: true, reviewItem: true },
  });
  const { lastActivityAt: _, ...settled } = claim;
  return { attribution, settled, reviewItem };
}

async function reviewOf(): Promise<string> {
  return (await standing()).attribution.review;
}

async function told(person: Actor): Promise<string[]> {
  const notices = await testDatabase.notification.findMany({
    where: { personId: person.id, attributionId: row.id },
    orderBy: { createdAt: 'asc' },
  });
  return notices.map(({ kind }) => kind);
}

async function edited(change: object = { stance: 'denies' }) {
  done(await editAttribution(reporter, await changedForm(reporter, row, change)));
}

async function corrected(by: Actor, change: object) {
  const { shownNumber: revisionNumber } = await testDatabase.aggregate.findUniqueOrThrow({
    where: { id: row.claimId },
  });
  const fields = {
    attributionId: row.id,
    revision: revisionNumber,
    passages: [{ words: 'The minister said that the bridge would open in May.' }],
    relays: [{ words: 'tolld' }],
  };
  return correctAttribution(by, correctionFields.parse({ ...fields, ...change }));
}

describe('taking a decision back', () => {
  test.each(['accepted', 'changes_requested', 'rejected'] as const)(
    '%s: everything is as it was before',
    async (decision) => {
      for (const prepare of [async () => {}, async () => done(await decide(editor, row.id))]) {
        await prepare();
        if ((await reviewOf()) === 'accepted') await edited();
        const before = await standing();
        const { signOffId } = done(await decide(editor, row.id, decision));
        expect(await standing()).not.toEqual(before);
        done(await takeBackDecision(editor, { signOffId }));
        expect(await standing()).toEqual(before);
        expect(await told(reporter)).toEqual([]);
        expect(done(await takeBackDecision(editor, { signOffId }))).toMatchObject({
          attributionId: row.id,
        });
        expect(await standing()).toEqual(before);
      }
    },
  );

  test('it stays in the history, and another decision may follow', async () => {
    const { signOffId } = done(await decide(editor, row.id));
    done(await takeBackDecision(editor, { signOffId }));
    done(await decide(editor, row.id, 'rejected'));
    expect(await reviewOf()).toBe('rejected');
    const revisions = await testDatabase.revision.findMany({
      where: { attributionId: row.id },
      orderBy: { number: 'asc' },
    });
    expect(revisions.map(({ action }) => action)).toEqual([
      'attribution_logged',
      'signed_off',
      'decision_taken_back',
      'signed_off',
    ]);
  });

  test('not by another editor, not once something rests on it, not after a minute', async () => {
    const { signOffId } = done(await decide(editor, row.id));
    const other = await makePerson('editor');
    expect(await takeBackDecision(other, { signOffId })).toMatchObject({ reason: 'not_allowed' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    expect(await takeBackDecision(editor, { signOffId })).toMatchObject({ reason: 'expired' });
    vi.useRealTimers();
    await edited({ note: 'See the minutes.' });
    expect(await takeBackDecision(editor, { signOffId })).toMatchObject({ reason: 'conflict' });
    expect(await reviewOf()).toBe('accepted');
  });

  test('what an editor opened and took back is off the record again', async () => {
    const own = await makeArticle(reporter, ownReportingForm());
    const hidden = await makeAttribution(reporter, own.id, {
      claim: { text: 'The bridge is cracked.' },
      attribution: { speaker: { text: 'an engineer', kind: 'unnamed' }, level: 'off_record' },
    });
    // Accepted while it was off the record, in a time when that could be.
    const { contentDigest } = await testDatabase.attribution.findUniqueOrThrow({
      where: { id: hidden.id },
    });
    const signOffId = '00000000-0000-4000-8000-000000000001';
    await testDatabase.signOff.create({
      data: {
        id: signOffId,
        attributionId: hidden.id,
        decision: 'accepted',
        digest: contentDigest,
        content: { level: 'off_record', speaker: null, principal: null },
        decidedById: editor.id,
        decidedAt: new Date(),
      },
    });
    const { isRowOffTheRecord, offTheRecord, visibilitySelect } = await import('./visible');
    await testDatabase.attribution.update({
      where: { id: hidden.id },
      data: { level: 'background' },
    });
    const closed = async () => {
      const one = await testDatabase.attribution.findUniqueOrThrow({
        where: { id: hidden.id },
        select: visibilitySelect,
      });
      const found = await testDatabase.attribution.count({
        where: { id: hidden.id, ...offTheRecord },
      });
      return [isRowOffTheRecord(one), found === 1];
    };
    expect(await closed()).toEqual([true, true]);
    await testDatabase.signOffUndo.create({
      data: { signOffId, undoneById: editor.id, undoneAt: new Date() },
    });
    expect(await closed()).toEqual([false, false]);
  });
});

describe('two editors on one row', () => {
  test('the second decision is refused with what the first decided, and nothing is overwritten', async () => {
    const other = await makePerson('editor', 'Olga Other');
    const { contentDigest, level } = (await standing()).attribution;
    const decision = (seenDecisionId: string | null) => ({
      attributionId: row.id,
      decision: 'rejected' as const,
      reason: 'It does not say so.',
      seenDigest: contentDigest,
      seenLevel: level,
      seenDecisionId,
    });
    const { signOffId } = done(await decide(editor, row.id));
    const second = await signOffAttribution(other, decision(null));
    expect(second).toMatchObject({
      reason: 'conflict',
      message: expect.stringMatching(
        /^Ed Itor accepted this attribution on \d+ \w+ \d{4}, \d\d:\d\d UTC/,
      ),
    });
    expect(await reviewOf()).toBe('accepted');
    expect(await testDatabase.signOff.count()).toBe(1);
    done(await signOffAttribution(other, decision(signOffId)));
    expect(await reviewOf()).toBe('rejected');
  });

  test('at the same moment one of them decides', async () => {
    const other = await makePerson('editor', 'Olga Other');
    const results = await Promise.all([
      decide(editor, row.id),
      decide(other, row.id, 'changes_requested'),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await testDatabase.signOff.count()).toBe(1);
  });
});

describe('work that comes back', () => {
  test('the author hears of it, edits, and the editor hears that it came again', async () => {
    done(await decide(editor, row.id, 'changes_requested'));
    expect(await told(reporter)).toEqual(['changes_requested']);
    await edited();
    expect(await reviewOf()).toBe('logged');
    expect(await told(editor)).toEqual(['resubmitted']);
    done(await decide(editor, row.id, 'rejected'));
    expect(await told(reporter)).toEqual(['changes_requested', 'rejected']);
  });

  test('its author sends it back unchanged, with a reason, and it stays assigned', async () => {
    await testDatabase.attribution.update({
      where: { id: row.id },
      data: { assignedToId: editor.id },
    });
    done(await decide(editor, row.id, 'changes_requested'));
    const back = { attributionId: row.id, reason: 'The article says it in these words.' };
    const other = await makePerson('journalist');
    expect(await resubmitAttribution(other, back)).toMatchObject({ reason: 'not_allowed' });
    done(await resubmitAttribution(reporter, back));
    const { attribution, reviewItem } = await standing();
    expect(attribution).toMatchObject({ review: 'logged', assignedToId: editor.id });
    expect(reviewItem).toMatchObject({ review: 'logged', assignedToId: editor.id });
    expect(await told(editor)).toEqual(['resubmitted']);
    expect(await resubmitAttribution(reporter, back)).toMatchObject({ reason: 'invalid' });
    done(await decide(editor, row.id));
    expect(await reviewOf()).toBe('accepted');
  });

  test('a rejected row comes again only as other words', async () => {
    done(await decide(editor, row.id, 'rejected'));
    const back = { attributionId: row.id, reason: 'I insist.' };
    expect(await resubmitAttribution(reporter, back)).toMatchObject({ reason: 'invalid' });
  });

  test('whoever accepted it hears when it lapses', async () => {
    done(await decide(editor, row.id));
    await edited();
    expect(await reviewOf()).toBe('under_re_review');
    expect(await told(editor)).toEqual(['reopened']);
  });
});

describe('a correction on the spot', () => {
  test('makes nobody an author, is read once more, and its editor signs off', async () => {
    done(await decide(editor, row.id));
    done(
      await corrected(editor, {
        passages: [{ words: 'minister said that the bridge would open in May.' }],
        relays: [{ words: 'told' }],
      }),
    );
    const { attribution } = await standing();
    expect(attribution.review).toBe('under_re_review');
    expect(attribution.authors.map(({ personId }) => personId)).toEqual([reporter.id]);
    const [relay] = await testDatabase.attributionRelay.findMany();
    expect(relay?.words).toBe('told');
    const passages = await testDatabase.attributionPassage.findMany({ include: { passage: true } });
    expect(passages.map(({ passage }) => passage.exact)).toEqual([
      'minister said that the bridge would open in May.',
    ]);
    done(await decide(editor, row.id));
    expect(await reviewOf()).toBe('accepted');
  });

  test('what is more than that is refused at its field, and nothing is written', async () => {
    const before = await standing();
    expect(await corrected(editor, { relays: [{ words: 'denied' }] })).toMatchObject({
      reason: 'invalid',
      fields: { 'relays[0].words': [expect.stringContaining('Edit the attribution instead')] },
    });
    expect(await corrected(editor, { note: 'A note.' })).toMatchObject({
      fields: { note: [expect.any(String)] },
    });
    expect(await corrected(editor, { passages: [{ words: 'The bridge.' }] })).toMatchObject({
      fields: { 'passages[0].words': [expect.any(String)] },
    });
    expect(await corrected(editor, {})).toMatchObject({ reason: 'invalid' });
    expect(await corrected(reporter, { relays: [{ words: 'told' }] })).toMatchObject({
      reason: 'not_allowed',
    });
    expect(await standing()).toEqual(before);
  });
});
