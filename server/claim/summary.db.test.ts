import fc from 'fast-check';
import { v4 as uuid } from 'uuid';
import { expect, test } from 'vitest';

import { changedArticle } from '@/domain/article/schema';
import { reviewState } from '@/domain/attribution/review-state';
import {
  changedAttribution,
  newAttribution,
  type NewAttribution,
} from '@/domain/attribution/schema';
import { stances } from '@/domain/attribution/stance';
import { changedClaim } from '@/domain/claim/schema';
import type { Json } from '@/domain/history/canonical-json';
import type { HistoryAction } from '@/domain/history/event';
import { verifyChain } from '@/domain/history/hash-chain';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { sourceContent } from '@/domain/source/schema';
import { testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { editArticle } from '../article/commands';
import { editAttribution } from '../attribution/edit-attribution';
import { logAttribution } from '../attribution/log-attribution';
import { markMaterial } from '../attribution/mark-material';
import { restoreAttribution, withdrawAttribution } from '../attribution/withdraw-attribution';
import { authenticateDocument } from '../source/authenticate-document';
import { createSource, editSource } from '../source/commands';
import { recordKnower } from '../source/known-identity';
import { editClaim, restoreClaim, withdrawClaim } from './commands';
import { loadClaimEvidence } from './load';
import { summaryOf } from './refresh';

/*
 * What a claim carries so that lists never aggregate is written by every command on its own. Here
 * random sequences of the real commands run on one small newsroom; after each command everything
 * that is stored must be what the rules give from scratch. A failure prints its seed and its steps.
 */

/** Things are named by a number of any size, which wraps around however many there are. */
const index = fc.nat({ max: 99 });
const words = 'The minister said that the bridge would open in May.';
const reason = 'For this test.';

const content = fc.record({
  speaker: fc.option(index, { nil: null, freq: 8 }),
  stance: fc.constantFrom(...stances, 'asserts', 'denies', 'denies'),
  part: fc.boolean().map((yes) => yes && 'only the month'),
  level: fc.constantFrom(undefined, undefined, 'on_record', 'background', 'off_record'),
  figure: fc.constantFrom(undefined, 'almost 50,000', '20,000', 'at least 45,000'),
  repeats: fc.option(index, { freq: 4 }),
  relay: fc.boolean(),
  saidOn: fc.constantFrom(undefined, '10 Nov 2024', '2024-11', '11 Nov 2024'),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('log'),
      claim: index,
      article: index,
      content,
      accept: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit'), row: index, content }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('decide'),
      row: index,
      decision: fc.constantFrom('accepted', 'accepted', 'changes_requested', 'rejected'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw'), row: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore'), row: index }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('material'), row: index, material: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename'), source: index }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('authenticate'), authentic: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('offices'), heads: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('participants'),
      claim: index,
      sources: fc.array(fc.record({ source: index, ownAct: fc.boolean() }), { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('date'),
      article: index,
      day: fc.integer({ min: 8, max: 15 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('close'), claim: index, again: fc.boolean() }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Newsroom {
  reporter: Actor;
  editor: Actor;
  articles: string[];
  claims: string[];
  /** Named first, then the unnamed: theirs, then ours. */
  sources: string[];
  head: string;
  office: string;
  document: string;
  outlet: string;
}

let newsrooms = 0;

async function openNewsroom(): Promise<Newsroom> {
  const here = `of desk ${++newsrooms}`;
  const reporter = await makePerson('journalist');
  const editor = await makePerson('editor');
  const source = async (fields: object): Promise<string> =>
    done(await createSource(reporter, uuid(), sourceContent.parse(fields))).id;
  const office = await source({ kind: 'organization', name: `Ministry ${here}` });
  const head = await source({ kind: 'person', name: `Minister ${here}` });
  const spokesman = await source({
    kind: 'person',
    name: `Spokesman ${here}`,
    roles: [{ title: 'spokesman', organization: { id: office }, speaksFor: { id: office } }],
  });
  const outlet = await source({ kind: 'outlet', name: `Courier ${here}` });
  const document = await source({
    kind: 'document',
    name: `Minutes ${here}`,
    official: true,
    held: true,
  });
  const theirs = await source({
    kind: 'unnamed',
    name: 'officials',
    owner: 'theirs',
    countLow: 2,
    outlet: { id: outlet },
  });
  const ours = await source({ kind: 'unnamed', name: 'an official', owner: 'ours' });
  const knower = { submissionId: uuid(), personId: editor.id, since: '2024-11-01', how: 'Told.' };
  done(await recordKnower(editor, ours, knower));
  const articles = [
    (await makeArticle(reporter)).id,
    (await makeArticle(reporter)).id,
    (await makeArticle(reporter, ownReportingForm())).id,
  ];
  const [first = ''] = articles;
  const claims = [
    {
      text: `The bridge ${here} opens in May.`,
      participants: [{ source: { id: head }, ownAct: 'true' }],
    },
    { text: `Soldiers ${here}.`, kind: 'quantity', counted: 'soldiers', eventTime: '2024-11' },
  ];
  const attribution = { speaker: { id: theirs } };
  const logged = [];
  for (const claim of claims) {
    logged.push((await makeAttribution(reporter, first, { claim, attribution })).claimId);
  }
  const sources = [head, spokesman, office, outlet, document, theirs, ours];
  return { reporter, editor, articles, claims: logged, sources, head, office, document, outlet };
}

function at<T>(list: readonly T[], nth: number): T {
  const found = list[nth % list.length];
  if (found === undefined) throw new Error('Nothing to choose from.');
  return found;
}

async function revisionOf(id: string): Promise<number> {
  return (await testDatabase.aggregate.findUniqueOrThrow({ where: { id } })).revisionNumber;
}

function rowsOf(room: Newsroom) {
  return testDatabase.attribution.findMany({
    where: { claimId: { in: room.claims } },
    orderBy: [{ claimId: 'asc' }, { number: 'asc' }],
  });
}

async function answers(
  room: Newsroom,
  claimId: string,
  given: Content,
): Promise<NewAttribution['attribution']> {
  const claim = await testDatabase.claim.findUniqueOrThrow({ where: { id: claimId } });
  const rows = (await rowsOf(room)).filter((row) => row.claimId === claimId);
  return newAttribution.shape.attribution.parse({
    ...(given.speaker === null
      ? { speakerNotStated: 'true' }
      : { speaker: { id: at(room.sources, given.speaker) } }),
    stance: given.stance,
    passages: [{ words }],
    scope: given.part ? 'part' : 'whole',
    scopeWords: given.part || undefined,
    level: given.level,
    saidOn: given.saidOn,
    figure: claim.kind === 'quantity' ? given.figure : undefined,
    relays: given.relay ? [{ source: { id: room.outlet }, words: 'told' }] : [],
    repeatsId: given.repeats === null ? undefined : at(rows, given.repeats).id,
  });
}

async function take(room: Newsroom, taken: Step): Promise<Result> {
  const { reporter, editor } = room;
  const row = async (nth: number) => at(await rowsOf(room), nth);
  switch (taken.do) {
    case 'log': {
      const claimId = at(room.claims, taken.claim);
      const articleId = at(room.articles, taken.article);
      const version = await testDatabase.articleVersion.findFirstOrThrow({ where: { articleId } });
      const logged = await logAttribution(reporter, {
        submissionId: uuid(),
        articleVersionId: version.id,
        claim: { id: claimId },
        attribution: await answers(room, claimId, taken.content),
      });
      if (!logged.ok || !taken.accept) return logged;
      const { number } = logged;
      const where = { claimId_number: { claimId, number } };
      return decide(editor, (await testDatabase.attribution.findUniqueOrThrow({ where })).id);
    }
    case 'edit': {
      const { id, claimId } = await row(taken.row);
      return editAttribution(reporter, {
        ...changedAttribution.pick({ attributionId: true }).parse({ attributionId: id }),
        revision: await revisionOf(claimId),
        attribution: await answers(room, claimId, taken.content),
      });
    }
    case 'decide':
      return decide(editor, (await row(taken.row)).id, taken.decision);
    case 'withdraw':
      return withdrawAttribution(editor, { id: (await row(taken.row)).id, reason });
    case 'restore':
      return restoreAttribution(editor, { id: (await row(taken.row)).id, reason });
    case 'material': {
      const { id } = await row(taken.row);
      return markMaterial(editor, { attributionId: id, material: taken.material, reason });
    }
    case 'rename':
    case 'offices': {
      const id = taken.do === 'offices' ? room.head : at(room.sources, taken.source);
      const source = await testDatabase.source.findUniqueOrThrow({ where: { id } });
      const name = taken.do === 'offices' ? source.name : `${source.name} I`;
      const heads = taken.do === 'offices' && taken.heads;
      const roles = heads
        ? [{ title: 'minister', organization: { id: room.office }, headsIt: true }]
        : undefined;
      const { kind, owner, countLow, official, held } = source;
      const fields = { kind, name, owner, official, held, roles, countLow: countLow ?? undefined };
      return editSource(reporter, id, await revisionOf(id), sourceContent.parse(fields));
    }
    case 'authenticate': {
      const revision = await revisionOf(room.document);
      return authenticateDocument(editor, room.document, revision, taken.authentic);
    }
    case 'participants': {
      const id = at(room.claims, taken.claim);
      const { kind, statement, counted, eventTime } = await testDatabase.claim.findUniqueOrThrow({
        where: { id },
      });
      const participants = taken.sources.map(({ source, ownAct }) => ({
        source: { id: at(room.sources, source) },
        ownAct: String(ownAct),
      }));
      const claim = { kind, statement, counted, eventTime: eventTime ?? undefined, participants };
      const form = { claimId: id, revision: await revisionOf(id), claim };
      return editClaim(editor, changedClaim.parse(form));
    }
    case 'date': {
      const id = at(room.articles, taken.article);
      const article = await testDatabase.article.findUniqueOrThrow({ where: { id } });
      const form = changedArticle.parse({
        articleId: id,
        revision: await revisionOf(id),
        kind: article.kind,
        title: article.title,
        publisher: article.publisherId ? { id: article.publisherId } : undefined,
        reportingForm: article.reportingForm ?? undefined,
        publishedOn: `2024-11-${String(taken.day).padStart(2, '0')}`,
      });
      return editArticle(reporter, form);
    }
    case 'close': {
      const input = { id: at(room.claims, taken.claim), reason };
      return taken.again ? restoreClaim(editor, input) : withdrawClaim(editor, input);
    }
  }
}

async function mustBeUpToDate(claimId: string): Promise<void> {
  const loaded = await loadClaimEvidence(testDatabase, claimId);
  if (!loaded) throw new Error('The claim is gone.');
  const { status, summary, waitingCount, attributions } = loaded.claim;
  const fresh = summaryOf(loaded, new Date());
  const { waiting } = fresh;
  expect({ status, summary, waitingCount }).toEqual({
    status: fresh.status,
    summary: fresh,
    waitingCount: waiting.total + waiting.underReReview,
  });
  for (const record of loaded.records) {
    const { presentDigest, decisions, present } = record;
    const row = attributions.find(({ id }) => id === record.id);
    expect({ digest: row?.contentDigest, review: row?.review }).toEqual({
      digest: presentDigest,
      review: reviewState({ decisions, presentDigest, presentLevel: present.level }),
    });
  }
}

async function historiesMustVerify(since: Date): Promise<void> {
  const aggregates = await testDatabase.aggregate.findMany({
    where: { revisions: { some: { at: { gte: since } } } },
    include: { revisions: true },
  });
  for (const { id, kind, revisionNumber, revisionHash, revisions } of aggregates) {
    const chain = revisions.map((revision) => ({
      ...revision,
      aggregateKind: kind,
      action: revision.action as HistoryAction,
      payload: revision.payload as Json,
      erasedAt: null,
    }));
    const verdict = verifyChain(chain, { number: revisionNumber, hash: revisionHash });
    expect(verdict, `${kind} ${id}`).toEqual({ ok: true, count: revisionNumber, erased: [] });
  }
}

test('after any commands a claim carries what the rules give from scratch, and every history verifies', async () => {
  const succeeded = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 14 }), async (steps) => {
      const since = new Date();
      const room = await openNewsroom();
      for (const taken of steps) {
        const result = await take(room, taken);
        if (result.ok) succeeded.add(taken.do);
        for (const claimId of room.claims) await mustBeUpToDate(claimId);
      }
      await historiesMustVerify(since);
    }),
    { numRuns: 20 },
  );
  // Sequences of refusals would prove nothing.
  expect([...succeeded].sort()).toEqual(
    expect.arrayContaining(['date', 'decide', 'edit', 'log', 'participants', 'rename']),
  );
}, 240_000);
