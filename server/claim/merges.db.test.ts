import fc from 'fast-check';
import { expect, test } from 'vitest';

import { everyClaim } from '@/domain/claim/list-filter';
import { statusSentence } from '@/domain/claim/status-sentence';
import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { changedForm, decide, done, makeAttribution } from '@/tests/factories/attributions';
import { joinClaims, joinSources, markSame } from '@/tests/factories/merges';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeUnnamed } from '@/tests/factories/sources';
import { step, take } from '@/tests/random-commands';
import { openNewsroom, type Newsroom } from '@/tests/small-newsroom';

import { editAttribution } from '../attribution/edit-attribution';
import { attributionPage } from '../attribution/queries';
import { listClaims } from '../claim/list-queries';
import { claimMergePreview } from '../claim/merge-preview';
import { movedAttributionHref } from '../claim/merge-views';
import { historyOf } from '../history/view';
import { sourceMergePreview } from '../source/merge-preview';
import { undoSourceMerge } from '../source/merge-sources';
import { loadClaimEvidence } from './load';
import { statusOf } from './page-parts';
import { undoClaimMerge } from './undo-claim-merge';

const reason = 'Made for a test.';

/** All that a merge may not leave different once it is undone. */
async function stateOf(claimIds: readonly string[]) {
  const claims = await testDatabase.claim.findMany({
    where: { id: { in: [...claimIds] } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      status: true,
      summary: true,
      waitingCount: true,
      verdict: true,
      verdictStale: true,
      mergedIntoId: true,
      attributions: {
        orderBy: { id: 'asc' },
        select: {
          id: true,
          number: true,
          review: true,
          contentDigest: true,
          repeatsId: true,
          authors: { orderBy: { personId: 'asc' }, select: { personId: true } },
        },
      },
      originMarks: { orderBy: { id: 'asc' }, select: { id: true, withdrawnAt: true } },
      linksFrom: { orderBy: { id: 'asc' }, select: { id: true, toId: true } },
      uses: { orderBy: { id: 'asc' }, select: { id: true } },
      responseRequests: { orderBy: { id: 'asc' }, select: { id: true } },
      comments: { orderBy: { id: 'asc' }, select: { id: true } },
    },
  });
  const items = await testDatabase.reviewItem.findMany({
    where: { claimId: { in: [...claimIds] } },
    orderBy: { attributionId: 'asc' },
    select: { attributionId: true, claimId: true, review: true, urgency: true },
  });
  return { claims, items };
}

async function lastMerge(kind: 'sourceMerge' | 'claimMerge', fromId: string): Promise<string> {
  const where = { fromId, undoneAt: null };
  const { id } =
    kind === 'sourceMerge'
      ? await testDatabase.sourceMerge.findFirstOrThrow({ where })
      : await testDatabase.claimMerge.findFirstOrThrow({ where });
  return id;
}

async function eventClaim({ reporter, articles, head, office }: Newsroom): Promise<string> {
  const [articleId = ''] = articles;
  const { claimId } = await makeAttribution(reporter, articleId, {
    claim: { text: 'The bridge is opened in May.' },
    attribution: { speaker: { id: head } },
  });
  await makeAttribution(reporter, articleId, {
    claim: { id: claimId },
    attribution: { speaker: { id: office }, stance: 'denies' },
  });
  return claimId;
}

test('whatever the evidence, a merge amounts to what its preview said, and undoing it leaves no trace in it', async () => {
  const merged = { claims: 0, sources: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 9 }), async (steps) => {
      const room = await openNewsroom();
      const duplicate = await eventClaim(room);
      const [first = ''] = room.claims;
      const crowded = { ...room, claims: [first, duplicate] };
      for (const taken of steps) await take(crowded, taken);
      const chief = await makePerson('editor');
      const all = [...room.claims, duplicate];

      const before = await stateOf(all);
      const [from, into] = await Promise.all(
        [duplicate, first].map((id) => testDatabase.claim.findUniqueOrThrow({ where: { id } })),
      );
      const preview = await claimMergePreview(`C-${from?.number}`, {
        id: null,
        text: `C-${into?.number}`,
      });
      const joined = await joinClaims(chief, duplicate, first);
      if (joined.ok) {
        merged.claims++;
        const after = await testDatabase.claim.findUniqueOrThrow({ where: { id: first } });
        expect(after.status).toBe(preview?.outcome?.after.status);
        const id = await lastMerge('claimMerge', duplicate);
        done(await undoClaimMerge(chief, { id, reason }));
        expect(await stateOf(all)).toEqual(before);
      } else expect(preview?.outcome ?? null).toBeNull();

      const spokesman = room.sources[1] ?? '';
      const looked = await sourcePreview(chief, spokesman, room.head);
      const one = await joinSources(chief, spokesman, room.head);
      expect(one.ok).toBe(looked?.refusal === null);
      if (!one.ok) return;
      merged.sources++;
      for (const moved of looked?.claims?.moved ?? []) {
        const number = Number(moved.reference.slice(2));
        const claim = await testDatabase.claim.findUniqueOrThrow({ where: { number } });
        expect(claim.status).toBe(moved.after.status);
      }
      done(await undoSourceMerge(chief, { id: await lastMerge('sourceMerge', spokesman), reason }));
      expect(await stateOf(all)).toEqual(before);
    }),
    { numRuns: 5 },
  );
  expect(Math.min(merged.claims, merged.sources)).toBeGreaterThan(0);
}, 240_000);

async function sourcePreview(actor: Actor, fromId: string, intoId: string) {
  const from = await testDatabase.source.findUniqueOrThrow({ where: { id: fromId } });
  return sourceMergePreview(actor, `S-${from.number}`, { id: intoId, text: '' });
}

async function twoSpellings(place = 'Kyiv') {
  const [reporter, editor] = [await makePerson('journalist'), await makePerson('editor')];
  const one = await makeActorSource(reporter, { name: `Volodymyr Zelensky of ${place}` });
  const other = await makeActorSource(reporter, { name: `Wolodymyr Selenskyj of ${place}` });
  const article = await makeArticle(reporter);
  const first = await makeAttribution(reporter, article.id, {
    claim: { text: 'Fifty thousand soldiers stand there.' },
    attribution: { speaker: { id: one.id } },
  });
  const second = await makeAttribution(reporter, article.id, {
    claim: { id: first.claimId },
    attribution: { speaker: { id: other.id } },
  });
  for (const { id } of [first, second]) done(await decide(editor, id));
  return { reporter, editor, one, other, article, first, second };
}

async function statusIn(claimId: string) {
  const loaded = await loadClaimEvidence(testDatabase, claimId);
  if (!loaded) throw new Error('The claim is gone.');
  return statusOf(loaded, new Date()).status;
}

test('two spellings of one person are one origin once they are merged, and nothing lapses', async () => {
  const { editor, one, other, first } = await twoSpellings();
  expect(await statusIn(first.claimId)).toMatchObject({ status: 'corroborated' });
  done(await joinSources(editor, other.id, one.id));
  const status = await statusIn(first.claimId);
  expect(status).toMatchObject({
    status: 'reported',
    assertingNames: ['Volodymyr Zelensky of Kyiv'],
  });
  const rows = await testDatabase.attribution.findMany({ where: { claimId: first.claimId } });
  expect(rows.map(({ review }) => review)).toEqual(['accepted', 'accepted']);
  const stored = await testDatabase.claim.findUniqueOrThrow({ where: { id: first.claimId } });
  expect(stored.status).toBe('reported');
});

test('a merged source is named as the other from then on, and can be merged on', async () => {
  const { reporter, editor, one, other, article, first } = await twoSpellings('Lviv');
  done(await joinSources(editor, other.id, one.id));
  const third = await makeActorSource(reporter, { name: 'The president of Ukraine' });
  done(await joinSources(editor, one.id, third.id));
  const picked = await makeAttribution(reporter, article.id, {
    claim: { id: first.claimId },
    attribution: { speaker: { id: other.id, text: 'Wolodymyr Selenskyj of Lviv' } },
  });
  const typed = await makeAttribution(reporter, article.id, {
    claim: { id: first.claimId },
    attribution: { speaker: { text: 'wolodymyr selenskyj of lviv' } },
  });
  expect([picked.speakerId, typed.speakerId]).toEqual([third.id, third.id]);
  // An editor who decides sees every name that it goes by.
  const read = await attributionPage(editor, first.claimNumber, picked.number);
  expect(read?.basis.sources[0]?.aliases).toEqual(
    expect.arrayContaining(['Volodymyr Zelensky of Lviv', 'Wolodymyr Selenskyj of Lviv']),
  );
  done(await undoSourceMerge(editor, { id: await lastMerge('sourceMerge', one.id), reason }));
  const back = await testDatabase.source.findUniqueOrThrow({ where: { id: other.id } });
  expect(back.mergedIntoId).toBe(one.id);
});

test('no merge relates one of our unnamed sources to anybody, nor an unnamed one to a named one', async () => {
  const editor = await makePerson('editor');
  const named = await makeActorSource(editor, { name: 'Minister of works' });
  const office = await makeActorSource(editor, { name: 'Ministry of works', kind: 'organization' });
  const ours = await makeUnnamed(editor, { name: 'an official', owner: 'ours' });
  const ours2 = await makeUnnamed(editor, { name: 'a diplomat', owner: 'ours' });
  const theirs = await makeUnnamed(editor, { name: 'an official' });
  const pairs = [
    [ours, named],
    [named, ours],
    [ours, ours2],
    [theirs, ours],
    [theirs, named],
    [named, theirs],
    [named, office],
    [named, named],
  ] as const;
  for (const [from, into] of pairs) {
    expect(await joinSources(editor, from.id, into.id)).toMatchObject({
      ok: false,
      reason: 'invalid',
    });
  }
});

async function twoClaims() {
  const [reporter, editor] = [await makePerson('journalist'), await makePerson('editor')];
  const article = await makeArticle(reporter);
  const kept = await makeAttribution(reporter, article.id, {
    claim: { text: 'The two presidents spoke by telephone.' },
  });
  const official = { text: 'a person familiar with the call', kind: 'unnamed' };
  const moved = await makeAttribution(reporter, article.id, {
    claim: { text: 'There was a call between the presidents.' },
    attribution: { speaker: official },
  });
  const repeat = await makeAttribution(reporter, article.id, {
    claim: { id: moved.claimId },
    attribution: { speaker: { text: 'Senator Smith', kind: 'person' }, repeatsId: moved.id },
  });
  for (const { id } of [kept, moved, repeat]) done(await decide(editor, id));
  return { reporter, editor, article, kept, moved, repeat };
}

test('merged claims stand as one: rows under re-review go on counting, addresses lead on, the history stays whole', async () => {
  const { reporter, editor, kept, moved, repeat } = await twoClaims();
  const joiner = await makePerson('editor');
  done(await joinClaims(joiner, moved.claimId, kept.claimId));
  const rows = await testDatabase.attribution.findMany({
    where: { claimId: kept.claimId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, review: true, repeatsId: true },
  });
  expect(rows).toEqual([
    { id: kept.id, number: 1, review: 'accepted', repeatsId: null },
    { id: moved.id, number: 2, review: 'under_re_review', repeatsId: null },
    { id: repeat.id, number: 3, review: 'under_re_review', repeatsId: moved.id },
  ]);
  const status = await statusIn(kept.claimId);
  expect(statusSentence(status)).toMatch(/^Reported by 1–2 origins/);
  const { rows: listed } = await listClaims(editor, everyClaim);
  expect(listed.map(({ reference }) => reference)).not.toContain(`C-${moved.claimNumber}`);
  const now = await movedAttributionHref(reporter, moved.claimNumber, moved.number);
  expect(now).toBe(`/claims/C-${kept.claimNumber}/attributions/2`);
  const { entries } = await historyOf(editor, kept.claimId, { attributionId: moved.id });
  expect(entries.map(({ words }) => words)).toEqual([
    'merged two that are the same',
    'accepted an attribution',
    'logged an attribution',
  ]);
  // What was said and decided under the other claim stays in its thread.
  const read = await attributionPage(editor, kept.claimNumber, 2);
  expect(read?.basis.thread.map(({ words }) => words)).toEqual([
    'logged an attribution',
    'accepted an attribution',
    'merged two that are the same',
  ]);
  const work = makeAttribution(reporter, (await makeArticle(reporter)).id, {
    claim: { id: moved.claimId },
  });
  await expect(work).rejects.toThrow(
    `C-${moved.claimNumber} was merged into C-${kept.claimNumber}`,
  );
  expect(await joinClaims(joiner, moved.claimId, kept.claimId)).toMatchObject({ ok: false });
});

test('undoing a merge keeps what was logged since where it is, and marks and repeats across let go', async () => {
  const { reporter, editor, article, kept, moved } = await twoClaims();
  done(await joinClaims(editor, moved.claimId, kept.claimId));
  const since = await makeAttribution(reporter, article.id, {
    claim: { id: kept.claimId },
    attribution: { speaker: { text: 'Senator Jones', kind: 'person' }, repeatsId: moved.id },
  });
  done(await markSame(editor, kept.claimId, kept.id, moved.id));
  const form = await changedForm(
    reporter,
    { claimNumber: kept.claimNumber, number: 2 },
    { note: 'Seen.' },
  );
  done(await editAttribution(reporter, form));
  done(await undoClaimMerge(editor, { id: await lastMerge('claimMerge', moved.claimId), reason }));
  const row = await testDatabase.attribution.findUniqueOrThrow({ where: { id: since.id } });
  expect(row).toMatchObject({ claimId: kept.claimId, number: 4, repeatsId: null });
  const marks = await testDatabase.originMark.findMany({ where: { claimId: kept.claimId } });
  expect(marks.map(({ withdrawnAt }) => withdrawnAt)).toEqual([expect.any(Date)]);
  const back = await movedAttributionHref(reporter, kept.claimNumber, 2);
  expect(back).toBe(`/claims/C-${moved.claimNumber}/attributions/1`);
  expect(await statusIn(moved.claimId)).toMatchObject({ status: 'reported' });
});

test('claims are merged only if they are of one kind and count the same, and undone last one first', async () => {
  const { reporter, editor, article, kept, moved } = await twoClaims();
  const quantity = (counted: string, unit?: string) =>
    makeAttribution(reporter, article.id, {
      claim: { text: `Many ${counted}.`, kind: 'quantity', counted, unit },
    });
  const [soldiers, shells, men] = [
    await quantity('soldiers'),
    await quantity('shells'),
    await quantity('Soldiers'),
  ];
  const refused = { ok: false, reason: 'invalid' };
  expect(await joinClaims(editor, soldiers.claimId, kept.claimId)).toMatchObject(refused);
  const differ = await joinClaims(editor, soldiers.claimId, shells.claimId);
  expect(differ).toMatchObject({
    ...refused,
    message: expect.stringContaining('“soldiers” and “shells”'),
  });
  expect(await joinClaims(editor, soldiers.claimId, soldiers.claimId)).toMatchObject(refused);
  done(await joinClaims(editor, men.claimId, soldiers.claimId));

  const third = await makeAttribution(reporter, article.id, { claim: { text: 'They spoke.' } });
  done(await joinClaims(editor, moved.claimId, kept.claimId));
  done(await joinClaims(editor, kept.claimId, third.claimId));
  const inner = { id: await lastMerge('claimMerge', moved.claimId), reason };
  expect(await undoClaimMerge(editor, inner)).toMatchObject(refused);
  done(await undoClaimMerge(editor, { id: await lastMerge('claimMerge', kept.claimId), reason }));
  done(await undoClaimMerge(editor, inner));
});
