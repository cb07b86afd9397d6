import fc from 'fast-check';
import { v4 as uuid } from 'uuid';

import { changedArticle } from '@/domain/article/schema';
import { newAttribution, type NewAttribution } from '@/domain/attribution/schema';
import { claimPick } from '@/domain/claim/schema';
import { stances } from '@/domain/attribution/stance';
import { changedClaim } from '@/domain/claim/schema';
import type { Result } from '@/domain/result';
import { neededByFields } from '@/domain/review/schema';
import { sourceContent } from '@/domain/source/schema';
import { priorities } from '@/domain/story/priority';
import { storyContent } from '@/domain/story/schema';
import { instantValue } from '@/domain/time/instant-words';
import { editArticle } from '@/server/article/commands';
import { editAttribution } from '@/server/attribution/edit-attribution';
import { logAttribution } from '@/server/attribution/log-attribution';
import { markMaterial } from '@/server/attribution/mark-material';
import { resubmitAttribution } from '@/server/attribution/resubmit-attribution';
import { takeBackDecision } from '@/server/attribution/take-back-decision';
import { restoreAttribution, withdrawAttribution } from '@/server/attribution/withdraw-attribution';
import { editClaim, restoreClaim, withdrawClaim } from '@/server/claim/commands';
import { database } from '@/server/database/client';
import { assignReview } from '@/server/review/assign-review';
import { setNeededBy } from '@/server/review/set-needed-by';
import { authenticateDocument } from '@/server/source/authenticate-document';
import { editSource } from '@/server/source/commands';
import { editStory } from '@/server/story/commands';

import { decide } from './factories/attributions';
import { mergeSteps, takeMerge } from './random-merges';
import { reviewSteps, takeReview } from './random-reviews';
import { takeUse, useSteps } from './random-uses';
import { takeVerdict, verdictSteps } from './random-verdicts';
import { takeVersion, versionSteps } from './random-versions';
import type { Newsroom } from './small-newsroom';

/** Things are named by a number of any size, which wraps around however many there are. */
const index = fc.nat({ max: 99 });
const words = 'The minister said that the bridge would open in May.';
const reason = 'For this test.';

const content = fc.record({
  speaker: fc.option(index, { nil: null, freq: 8 }),
  stance: fc.constantFrom(...stances, 'asserts', 'asserts', 'denies', 'denies'),
  part: fc.constantFrom(null, null, null, 'only the month'),
  level: fc.constantFrom(undefined, undefined, undefined, 'background', 'off_record'),
  figure: fc.constantFrom(undefined, 'almost 50,000', '20,000', 'at least 45,000'),
  repeats: fc.option(index, { freq: 4 }),
  relay: fc.boolean(),
  saidOn: fc.constantFrom(undefined, '10 Nov 2024', '2024-11', '11 Nov 2024'),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

/** One command to come, whatever it may then apply to. */
export const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('log'),
      claim: index,
      article: index,
      content,
      accept: fc.constantFrom(true, true, false),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('edit'),
      row: index,
      content,
      byEditor: fc.constantFrom(false, false, true),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('decide'),
      row: index,
      decision: fc.constantFrom('accepted', 'accepted', 'changes_requested', 'rejected'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take back'), row: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resubmit'), row: index }) },
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
    arbitrary: fc.record({
      do: fc.constant('need'),
      claim: index,
      by: fc.constantFrom(null, '2024-11-12T18:00', '2024-11-13T09:00'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('story'),
      priority: fc.constantFrom(...priorities),
      by: fc.constantFrom(undefined, '2024-11-12T20:00'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('assign'), row: index, to: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('close'), claim: index, again: fc.boolean() }),
  },
  ...verdictSteps,
  ...useSteps,
  ...reviewSteps,
  ...mergeSteps,
  ...versionSteps,
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const plain: Content = {
  speaker: 1,
  stance: 'asserts',
  part: null,
  level: undefined,
  figure: undefined,
  repeats: null,
  relay: false,
  saidOn: undefined,
};

/** Commands that all succeed one after the other, so that what chance brings is never refusals alone. */
export const certain: Step[] = [
  { do: 'log', claim: 0, article: 0, content: plain, accept: false },
  { do: 'edit', row: 0, content: { ...plain, saidOn: '10 Nov 2024' }, byEditor: false },
  { do: 'decide', row: 0, decision: 'accepted' },
  { do: 'spell', row: 0 },
  { do: 'judge', claim: 0, value: 'true' },
  { do: 'participants', claim: 0, sources: [{ source: 0, ownAct: false }] },
  { do: 'rename', source: 0 },
  { do: 'date', article: 0, day: 9 },
  { do: 'recapture', article: 0, edit: 4 },
  { do: 'take words', row: 0 },
];

/** An editor who changes a claim and a row, and each time tries to sign off what came of it. */
export const ownWork: Step[] = [
  { do: 'log', claim: 0, article: 0, content: plain, accept: false },
  { do: 'participants', claim: 0, sources: [{ source: 0, ownAct: false }] },
  { do: 'decide', row: 0, decision: 'accepted' },
  { do: 'log', claim: 0, article: 0, content: plain, accept: false },
  { do: 'edit', row: 1, content: { ...plain, stance: 'denies' }, byEditor: true },
  { do: 'decide', row: 1, decision: 'rejected' },
  { do: 'log', claim: 0, article: 0, content: { ...plain, repeats: 0 }, accept: true },
  { do: 'repeats', claim: 0 },
];

/** A retraction that an editor signs off as soon as it is logged, which raises a correction in their name. */
export const raising: Step[] = [
  {
    do: 'log',
    claim: 0,
    article: 0,
    content: { ...plain, speaker: 4, stance: 'retracts' },
    accept: true,
  },
];

function at<T>(list: readonly T[], nth: number): T {
  const found = list[nth % list.length];
  if (found === undefined) throw new Error('Nothing to choose from.');
  return found;
}

async function revisionOf(id: string): Promise<number> {
  return (await database.aggregate.findUniqueOrThrow({ where: { id } })).shownNumber;
}

function rowsOf(room: Newsroom) {
  return database.attribution.findMany({
    where: { claimId: { in: room.claims } },
    orderBy: [{ claimId: 'asc' }, { number: 'asc' }],
  });
}

async function answers(
  room: Newsroom,
  claimId: string,
  given: Content,
): Promise<NewAttribution['attribution']> {
  const claim = await database.claim.findUniqueOrThrow({ where: { id: claimId } });
  const rows = (await rowsOf(room)).filter((row) => row.claimId === claimId);
  return newAttribution.shape.attribution.parse({
    ...(given.speaker === null
      ? { speakerNotStated: 'true' }
      : { speaker: { id: at(room.sources, given.speaker) } }),
    stance: given.stance,
    passages: [{ words }],
    scope: given.part ? 'part' : 'whole',
    scopeWords: given.part,
    level: given.level,
    saidOn: given.saidOn,
    figure: claim.kind === 'quantity' ? given.figure : undefined,
    relays: given.relay ? [{ source: { id: room.outlet }, words: 'told' }] : [],
    repeatsId: given.repeats === null ? undefined : at(rows, given.repeats).id,
  });
}

/** Runs one command; a refusal is as good a result as any. */
export async function take(room: Newsroom, taken: Step): Promise<Result> {
  const { reporter, editor } = room;
  const row = async (nth: number) => at(await rowsOf(room), nth);
  switch (taken.do) {
    case 'log': {
      const claimId = at(room.claims, taken.claim);
      const articleId = at(room.articles, taken.article);
      const version = await database.articleVersion.findFirstOrThrow({ where: { articleId } });
      const logged = await logAttribution(reporter, {
        submissionId: uuid(),
        articleVersionId: version.id,
        claim: claimPick.parse({ id: claimId }),
        attribution: await answers(room, claimId, taken.content),
      });
      if (!logged.ok || !taken.accept) return logged;
      const { number } = logged;
      const where = { claimId_number: { claimId, number } };
      return decide(editor, (await database.attribution.findUniqueOrThrow({ where })).id);
    }
    case 'edit': {
      const { id, claimId } = await row(taken.row);
      return editAttribution(taken.byEditor ? editor : reporter, {
        attributionId: id,
        revision: await revisionOf(claimId),
        attribution: await answers(room, claimId, taken.content),
      });
    }
    case 'decide':
      return decide(editor, (await row(taken.row)).id, taken.decision);
    case 'take back': {
      const made = await database.signOff.findFirst({
        where: { attributionId: (await row(taken.row)).id },
        orderBy: { decidedAt: 'desc' },
      });
      return takeBackDecision(editor, { signOffId: made?.id ?? room.document });
    }
    case 'resubmit':
      return resubmitAttribution(reporter, { attributionId: (await row(taken.row)).id, reason });
    case 'withdraw':
      return withdrawAttribution(editor, { id: (await row(taken.row)).id, reason });
    case 'restore':
      return restoreAttribution(editor, { id: (await row(taken.row)).id, reason });
    case 'material': {
      const denials = (await rowsOf(room)).filter(({ stance }) => stance === 'denies');
      const { id } = at(denials.length > 0 ? denials : await rowsOf(room), taken.row);
      return markMaterial(editor, { attributionId: id, material: taken.material, reason });
    }
    case 'rename':
    case 'offices': {
      const id = taken.do === 'offices' ? room.head : at(room.sources, taken.source);
      const source = await database.source.findUniqueOrThrow({ where: { id } });
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
      const { kind, statement, counted, eventTime, storyId } =
        await database.claim.findUniqueOrThrow({
          where: { id },
        });
      const participants = taken.sources.map(({ source, ownAct }) => ({
        source: { id: at(room.sources, source) },
        ownAct: String(ownAct),
      }));
      const kept = { eventTime: eventTime ?? undefined, storyId: storyId ?? undefined };
      const claim = { kind, statement, counted, ...kept, participants };
      const form = { claimId: id, revision: await revisionOf(id), claim };
      return editClaim(editor, changedClaim.parse(form));
    }
    case 'date': {
      const id = at(room.articles, taken.article);
      const article = await database.article.findUniqueOrThrow({ where: { id } });
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
    case 'need': {
      const claimId = at(room.claims, taken.claim);
      const { neededBy } = await database.claim.findUniqueOrThrow({ where: { id: claimId } });
      const form = { claimId, neededBy: taken.by, seen: instantValue(neededBy) };
      return setNeededBy(reporter, neededByFields.parse(form));
    }
    case 'story': {
      const { priority, by: neededBy } = taken;
      const content = storyContent.parse({ title: 'Bridges', priority, neededBy });
      return editStory(reporter, room.story, await revisionOf(room.story), content);
    }
    case 'assign': {
      const { id: attributionId, assignedToId: seenAssigneeId } = await row(taken.row);
      const assigneeId = taken.to ? editor.id : null;
      return assignReview(editor, { rows: [{ attributionId, seenAssigneeId }], assigneeId });
    }
    case 'close': {
      const input = { id: at(room.claims, taken.claim), reason };
      return taken.again ? restoreClaim(editor, input) : withdrawClaim(editor, input);
    }
    case 'repeats':
    case 'spell':
      return takeReview(room, taken);
    case 'attach':
    case 'detach':
    case 'settle':
      return takeUse(room, taken);
    case 'judge':
    case 'confirm':
    case 'unjudge':
      return takeVerdict(room, taken);
    case 'recapture':
    case 'take words':
    case 'keep words':
      return takeVersion(room, taken);
    case 'join sources':
    case 'part sources':
    case 'same origin':
    case 'different people':
    case 'unmark':
    case 'identify':
      return takeMerge(room, taken);
  }
}
