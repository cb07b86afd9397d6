import fc from 'fast-check';
import { expect, test } from 'vitest';

import { reviewOf } from '@/domain/claim/evidence';
import type { Json } from '@/domain/history/canonical-json';
import type { HistoryAction } from '@/domain/history/event';
import { verifyChain } from '@/domain/history/hash-chain';
import { groupUrgency } from '@/domain/review/urgency';
import { testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { changedForm, decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeDocument } from '@/tests/factories/sources';
import {
  countsMustBeTrue,
  entryMustBeUpToDate,
  textMustBeUpToDate,
  vocabularyMustBeTrue,
} from '@/tests/entries';
import { certain, ownWork, raising, step, take } from '@/tests/random-commands';
import { correctionsToRaise, type UseState, useStates } from '@/tests/random-uses';
import { wordsStates } from '@/tests/random-versions';
import { openNewsroom } from '@/tests/small-newsroom';
import { TwoPeople } from '@/tests/two-people';

import { editAttribution } from '../attribution/edit-attribution';
import { queueItems } from '../review/items';
import { authenticateDocument } from '../source/authenticate-document';
import { type StoredVerdict, verdictOf } from '../verdict/refresh-verdict';
import { loadClaimEvidence } from './load';
import { summaryOf } from './refresh';

/*
 * What a claim carries so that lists never aggregate is written by every command on its own. Here
 * random sequences of the real commands run on one small newsroom; after each command everything
 * that is stored must be what the rules give from scratch. A failure prints its seed and its steps.
 */

async function mustBeUpToDate(claimId: string): Promise<void> {
  const loaded = await loadClaimEvidence(testDatabase, claimId);
  if (!loaded) throw new Error('The claim is gone.');
  const { status, summary, waitingCount, attributions, verdict, verdictStale } = loaded.claim;
  expect({ verdict, verdictStale }).toEqual(
    storedOf(await verdictOf(testDatabase, loaded, new Date())),
  );
  const fresh = summaryOf(loaded, new Date());
  const { waiting } = fresh;
  expect({ status, summary, waitingCount }).toEqual({
    status: fresh.status,
    summary: fresh,
    waitingCount: waiting.total + waiting.underReReview,
  });
  for (const record of loaded.records) {
    const { presentDigest } = record;
    const row = attributions.find(({ id }) => id === record.id);
    expect({ digest: row?.contentDigest, review: row?.review }).toEqual({
      digest: presentDigest,
      review: reviewOf(record),
    });
  }
}

/** The review queue holds what the rules give from scratch, each article with its most urgent row. */
async function queueMustBeUpToDate(claimId: string): Promise<void> {
  const loaded = await loadClaimEvidence(testDatabase, claimId);
  if (!loaded) throw new Error('The claim is gone.');
  const story = loaded.claim.storyId
    ? await testDatabase.story.findUniqueOrThrow({ where: { id: loaded.claim.storyId } })
    : { priority: 'normal' as const, neededBy: null };
  const now = new Date();
  const wanted = queueItems(loaded, summaryOf(loaded, now), story, now);
  const held = await testDatabase.reviewItem.findMany({ where: { claimId } });
  const byId = (a: { attributionId: string }, b: { attributionId: string }) =>
    a.attributionId < b.attributionId ? -1 : 1;
  // An article's urgency depends on other claims as well: it is looked at below.
  expect(held.sort(byId)).toEqual(
    wanted.sort(byId).map((item) => ({ ...item, articleUrgency: expect.any(String) as unknown })),
  );
  for (const { articleId, folded, articleUrgency } of held) {
    const together = await testDatabase.reviewItem.findMany({ where: { articleId, folded } });
    expect(articleUrgency).toBe(groupUrgency(together));
  }
}

function storedOf({ verdict, verdictStale }: StoredVerdict): StoredVerdict {
  return { verdict, verdictStale };
}

/** A claim that is shaken raised exactly one correction where an article of ours relies on it. */
function correctionsMustBeRaised(before: UseState[], after: UseState[]): void {
  for (const [index, state] of after.entries()) {
    const earlier = before[index] ?? state;
    expect(state.open).toBeLessThanOrEqual(1);
    expect(state.raised - earlier.raised).toBe(correctionsToRaise(earlier, state));
  }
}

async function historiesMustVerify(since: Date): Promise<void> {
  const aggregates = await testDatabase.aggregate.findMany({
    where: { revisions: { some: { at: { gte: since } } } },
    include: { revisions: true },
  });
  for (const { id, kind, revisionNumber, shownNumber, revisionHash, revisions } of aggregates) {
    const chain = revisions.map((revision) => ({
      ...revision,
      aggregateKind: kind,
      action: revision.action as HistoryAction,
      payload: revision.payload as Json,
      erasedAt: null,
    }));
    const head = { number: revisionNumber, shownNumber, hash: revisionHash };
    const verdict = verifyChain(chain, head);
    expect(verdict, `${kind} ${id}`).toEqual({ ok: true, count: revisionNumber, erased: [] });
  }
}

/** No further sequence of commands is begun after so many ms. */
const enoughAfter = 150_000;

test('after any commands a claim carries what the rules give from scratch, nobody has signed off their own work, and every history verifies', async () => {
  const succeeded = new Set<string>();
  const begun = Date.now();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 14 }), async (steps) => {
      // On a busy machine fewer sequences have to do.
      if (Date.now() - begun > enoughAfter) return;
      const since = new Date();
      const room = await openNewsroom();
      const twoPeople = new TwoPeople(room);
      await twoPeople.ownSignOffs();
      for (const taken of steps) {
        const before = await useStates(room);
        const result = await take(room, taken);
        if (result.ok) succeeded.add(taken.do);
        expect(await twoPeople.ownSignOffs()).toEqual([]);
        for (const claimId of room.claims) {
          await mustBeUpToDate(claimId);
          await queueMustBeUpToDate(claimId);
          await entryMustBeUpToDate(claimId);
          await textMustBeUpToDate(claimId);
        }
        correctionsMustBeRaised(before, await useStates(room));
      }
      await countsMustBeTrue();
      await vocabularyMustBeTrue();
      for (const { stored, fromScratch } of await wordsStates(room)) {
        expect(stored).toEqual(fromScratch);
      }
      await historiesMustVerify(since);
    }),
    { numRuns: 16, examples: [[certain], [ownWork], [raising]] },
  );
  // Sequences of refusals would prove nothing.
  expect([...succeeded].sort()).toEqual(
    expect.arrayContaining([...new Set(certain.map((taken) => taken.do))]),
  );
}, 400_000);

test('a document authenticated after its row was changed to another speaker still counts', async () => {
  const reporter = await makePerson('journalist');
  const editor = await makePerson('editor');
  const report = await makeDocument(reporter, { name: 'The audit', official: true, held: true });
  const article = await makeArticle(reporter);
  const row = await makeAttribution(reporter, article.id, {
    claim: { text: 'The audit found a crack.' },
    attribution: { speaker: { id: report.id, text: 'The audit' } },
  });
  done(await decide(editor, row.id));
  done(
    await editAttribution(
      reporter,
      await changedForm(reporter, row, { speaker: { text: 'The auditor', kind: 'person' } }),
    ),
  );
  done(await authenticateDocument(editor, report.id, 1, true));
  await mustBeUpToDate(row.claimId);
  const claim = await testDatabase.claim.findUniqueOrThrow({ where: { id: row.claimId } });
  expect(claim.status).toBe('confirmed');
});
