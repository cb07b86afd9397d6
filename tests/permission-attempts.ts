import { v4 as uuid } from 'uuid';

import { changedArticle } from '@/domain/article/schema';
import {
  changedAttribution,
  claimWithAttributions,
  correctionFields,
} from '@/domain/attribution/schema';
import { changedClaim, newClaim } from '@/domain/claim/schema';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { sourceContent } from '@/domain/source/schema';
import { storyContent } from '@/domain/story/schema';
import { addArticle } from '@/server/article/add-article';
import { editArticle, restoreArticle, withdrawArticle } from '@/server/article/commands';
import { editAttribution } from '@/server/attribution/edit-attribution';
import { logAttribution } from '@/server/attribution/log-attribution';
import { logClaim } from '@/server/attribution/log-claim';
import { correctAttribution } from '@/server/attribution/correct-attribution';
import { markMaterial } from '@/server/attribution/mark-material';
import { resubmitAttribution } from '@/server/attribution/resubmit-attribution';
import { takeBackDecision } from '@/server/attribution/take-back-decision';
import { restoreAttribution, withdrawAttribution } from '@/server/attribution/withdraw-attribution';
import { createClaim, editClaim, restoreClaim, withdrawClaim } from '@/server/claim/commands';
import { linkClaims, unlinkClaims } from '@/server/claim/link-claims';
import { acceptRepeats } from '@/server/review/accept-repeats';
import { assignReview } from '@/server/review/assign-review';
import { setNeededBy } from '@/server/review/set-needed-by';
import { database } from '@/server/database/client';
import { authenticateDocument } from '@/server/source/authenticate-document';
import { createSource, editSource } from '@/server/source/commands';
import { recordKnower, removeKnower } from '@/server/source/known-identity';
import { restoreSource, withdrawSource } from '@/server/source/withdraw-source';
import { createStory, editStory, restoreStory, withdrawStory } from '@/server/story/commands';
import { noteVisit } from '@/server/story/note-visit';

import { articleForm, makeArticle } from './factories/articles';
import { attributionForm, decide, done, makeAttribution } from './factories/attributions';
import { makePerson } from './factories/people';
import { makeActorSource, makeDocument, makeUnnamed } from './factories/sources';
import { erasureAttempts } from './erasure-attempts';
import { interchangeAttempts } from './interchange-attempts';
import { type Attempt, peopleAttempts } from './people-attempts';
import { talkAttempts } from './talk-attempts';
import { printAttempts } from './print-attempts';
import { intakeAttempts } from './intake-attempts';
import { mergeAttempts } from './merge-attempts';
import { suggestionAttempts } from './suggestion-attempts';
import { verdictAttempts } from './verdict-attempts';
import { versionAttempts } from './version-attempts';
import { viewAttempts } from './view-attempts';

const reason = 'For this test.';

async function revisionOf(id: string): Promise<number> {
  return (await database.aggregate.findUniqueOrThrow({ where: { id } })).shownNumber;
}

async function story(by: Actor): Promise<string> {
  return done(await createStory(by, uuid(), storyContent.parse({ title: 'Story' }))).id;
}

async function source(by: Actor): Promise<string> {
  return (await makeActorSource(by, { name: `Somebody ${uuid()}` })).id;
}

async function article(by: Actor): Promise<string> {
  return (await makeArticle(by)).id;
}

async function claim(by: Actor): Promise<{ id: string; reference: string }> {
  const form = newClaim.parse({ submissionId: uuid(), claim: { statement: 'The bridge opens.' } });
  const { reference } = done(await createClaim(by, form));
  const { id } = await database.claim.findUniqueOrThrow({
    where: { number: Number(reference.slice(2)) },
  });
  return { id, reference };
}

async function attribution(by: Actor, stance = 'asserts') {
  const form = { claim: { text: 'The bridge opens.' }, attribution: { stance } };
  return makeAttribution(by, await article(by), form);
}

/** Another person, who may do anything that the fixture needs but manage people. */
function another(): Promise<Actor> {
  return makePerson('editor');
}

/** Withdrawing and restoring one kind of thing, one's own and another's. */
function comingAndGoing(
  names: { withdraw: string; restore: string },
  make: (by: Actor) => Promise<string>,
  withdraw: (actor: Actor, id: string) => Promise<Result>,
  restore: (actor: Actor, id: string) => Promise<Result>,
): Record<string, Attempt> {
  const withdrawing = (owner: (actor: Actor) => Promise<Actor> | Actor): Attempt => {
    return async (actor) => {
      const id = await make(await owner(actor));
      return () => withdraw(actor, id);
    };
  };
  const restoring = (owner: (actor: Actor) => Promise<Actor> | Actor): Attempt => {
    return async (actor) => {
      const who = await owner(actor);
      const id = await make(who);
      done(await withdraw(who, id));
      return () => restore(actor, id);
    };
  };
  return {
    [`${names.withdraw}: own`]: withdrawing((actor) => actor),
    [`${names.withdraw}: another's`]: withdrawing(another),
    [`${names.restore}: withdrawn oneself`]: restoring((actor) => actor),
    [`${names.restore}: withdrawn by another`]: restoring(another),
  };
}

const stories: Record<string, Attempt> = {
  noteVisit: async (actor) => {
    const id = await story(await another());
    return () => noteVisit(actor, id, new Date());
  },
  createStory: async (actor) => () =>
    createStory(actor, uuid(), storyContent.parse({ title: 'Story' })),
  editStory: async (actor) => {
    const id = await story(actor);
    return () => editStory(actor, id, 1, storyContent.parse({ title: 'Another' }));
  },
  ...comingAndGoing(
    { withdraw: 'withdrawStory', restore: 'restoreStory' },
    story,
    (actor, id) => withdrawStory(actor, id, reason),
    (actor, id) => restoreStory(actor, id, reason),
  ),
};

const articles: Record<string, Attempt> = {
  addArticle: async (actor) => () => addArticle(actor, articleForm()),
  editArticle: async (actor) => {
    const articleId = await article(actor);
    const fields = { kind: 'published', title: 'Another', publisher: { text: 'The Courier' } };
    const form = { articleId, revision: 1, publishedOn: '12 Nov 2024', ...fields };
    return () => editArticle(actor, changedArticle.parse(form));
  },
  ...comingAndGoing(
    { withdraw: 'withdrawArticle', restore: 'restoreArticle' },
    article,
    (actor, articleId) => withdrawArticle(actor, { articleId, reason }),
    (actor, articleId) => restoreArticle(actor, { articleId, reason }),
  ),
};

function knower(personId: string) {
  return { submissionId: uuid(), personId, since: '2024-11-10', how: 'Told in person.' };
}

const recordingOf =
  (who: (actor: Actor) => Promise<Actor> | Actor): Attempt =>
  async (actor) => {
    const { id } = await makeUnnamed(actor, { name: 'an official', owner: 'ours' });
    const person = await who(actor);
    return () => recordKnower(actor, id, knower(person.id));
  };

const removingOf =
  (who: (actor: Actor) => Promise<Actor> | Actor): Attempt =>
  async (actor) => {
    const { id } = await makeUnnamed(actor, { name: 'an official', owner: 'ours' });
    const person = await who(actor);
    done(await recordKnower(person, id, knower(person.id)));
    const record = await database.knownIdentity.findFirstOrThrow({ where: { sourceId: id } });
    return () => removeKnower(actor, record.id, reason);
  };

const sources: Record<string, Attempt> = {
  createSource: async (actor) => {
    const content = sourceContent.parse({ kind: 'person', name: `Somebody ${uuid()}` });
    return () => createSource(actor, uuid(), content);
  },
  editSource: async (actor) => {
    const id = await source(actor);
    const content = sourceContent.parse({ kind: 'person', name: `Somebody else ${uuid()}` });
    return () => editSource(actor, id, 1, content);
  },
  authenticateDocument: async (actor) => {
    const { id } = await makeDocument(actor, { name: `Minutes ${uuid()}`, held: true });
    return () => authenticateDocument(actor, id, 1, true);
  },
  'recordKnower: oneself': recordingOf((actor) => actor),
  'recordKnower: another': recordingOf(another),
  'removeKnower: oneself': removingOf((actor) => actor),
  'removeKnower: another': removingOf(another),
  ...comingAndGoing(
    { withdraw: 'withdrawSource', restore: 'restoreSource' },
    source,
    (actor, id) => withdrawSource(actor, id, reason),
    (actor, id) => restoreSource(actor, id, reason),
  ),
};

const claims: Record<string, Attempt> = {
  logClaim: async (actor) => {
    const form = { submissionId: uuid(), claim: { statement: 'Logged whole.' }, attributions: [] };
    return () => logClaim(actor, claimWithAttributions.parse(form));
  },
  createClaim: async (actor) => {
    const form = { submissionId: uuid(), claim: { statement: 'The bridge opens.' } };
    return () => createClaim(actor, newClaim.parse(form));
  },
  editClaim: async (actor) => {
    const { id } = await claim(actor);
    const form = { claimId: id, revision: 1, claim: { statement: 'The bridge opened.' } };
    return () => editClaim(actor, changedClaim.parse(form));
  },
  linkClaims: async (actor) => {
    const [one, other] = [await claim(actor), await claim(actor)];
    return () => linkClaims(actor, { claimId: one.id, kind: 'supports', other: other.reference });
  },
  unlinkClaims: async (actor) => {
    const [one, other] = [await claim(actor), await claim(actor)];
    done(await linkClaims(actor, { claimId: one.id, kind: 'supports', other: other.reference }));
    const link = await database.claimLink.findFirstOrThrow({ where: { fromId: one.id } });
    return () => unlinkClaims(actor, { linkId: link.id });
  },
  ...comingAndGoing(
    { withdraw: 'withdrawClaim', restore: 'restoreClaim' },
    async (by) => (await claim(by)).id,
    (actor, id) => withdrawClaim(actor, { id, reason }),
    (actor, id) => restoreClaim(actor, { id, reason }),
  ),
};

const attributions: Record<string, Attempt> = {
  logAttribution: async (actor) => {
    const form = await attributionForm(await article(actor), { claim: { text: 'It opens.' } });
    return () => logAttribution(actor, form);
  },
  editAttribution: async (actor) => {
    const row = await attribution(actor);
    const form = changedAttribution.parse({
      attributionId: row.id,
      revision: await revisionOf(row.claimId),
      attribution: {
        speaker: { id: row.speakerId ?? undefined },
        stance: 'denies',
        passages: [{ words: 'The minister said that the bridge would open in May.' }],
      },
    });
    return () => editAttribution(actor, form);
  },
  signOffAttribution: async (actor) => {
    const row = await attribution(await another());
    return () => decide(actor, row.id);
  },
  takeBackDecision: async (actor) => {
    const row = await attribution(await another());
    // Whoever may not decide has none to take back: another's stands for it.
    const decided = await decide(actor, row.id);
    const { signOffId } = decided.ok ? decided : done(await decide(await another(), row.id));
    return () => takeBackDecision(actor, { signOffId });
  },
  correctAttribution: async (actor) => {
    const row = await attribution(actor);
    const passages = [{ words: 'minister said that the bridge would open in May.' }];
    const revision = await revisionOf(row.claimId);
    const form = correctionFields.parse({ attributionId: row.id, revision, passages });
    return () => correctAttribution(actor, form);
  },
  resubmitAttribution: async (actor) => {
    const row = await attribution(actor);
    done(await decide(await another(), row.id, 'changes_requested'));
    return () => resubmitAttribution(actor, { attributionId: row.id, reason });
  },
  markMaterial: async (actor) => {
    const row = await attribution(actor, 'denies');
    return () => markMaterial(actor, { attributionId: row.id, material: true, reason });
  },
  ...comingAndGoing(
    { withdraw: 'withdrawAttribution', restore: 'restoreAttribution' },
    async (by) => (await attribution(by)).id,
    (actor, id) => withdrawAttribution(actor, { id, reason }),
    (actor, id) => restoreAttribution(actor, { id, reason }),
  ),
};

const review: Record<string, Attempt> = {
  assignReview: async (actor) => {
    const row = await attribution(await another());
    const rows = [{ attributionId: row.id, seenAssigneeId: null }];
    const { id: assigneeId } = await another();
    return () => assignReview(actor, { rows, assigneeId });
  },
  acceptRepeats: async (actor) => {
    const writer = await another();
    const root = await attribution(writer);
    done(await decide(await another(), root.id));
    const { id, contentDigest, level } = await database.attribution.findUniqueOrThrow({
      where: {
        id: (
          await makeAttribution(writer, await article(writer), {
            claim: { id: root.claimId },
            attribution: { speaker: { text: 'A senator', kind: 'person' }, repeatsId: root.id },
          })
        ).id,
      },
    });
    const row = { attributionId: id, seenDigest: contentDigest, seenLevel: level };
    const rows = [{ ...row, seenDecisionId: null }];
    return () => acceptRepeats(actor, { claimId: root.claimId, rows });
  },
  setNeededBy: async (actor) => {
    const { id: claimId } = await claim(actor);
    return () => setNeededBy(actor, { claimId, neededBy: new Date(), seen: null });
  },
};

/** The attempts, by the command's name and, where it matters, whose work it is about. */
export const attempts: Record<string, Attempt> = {
  ...stories,
  ...articles,
  ...sources,
  ...claims,
  ...attributions,
  ...review,
  ...verdictAttempts,
  ...versionAttempts,
  ...mergeAttempts,
  ...printAttempts,
  ...suggestionAttempts,
  ...talkAttempts,
  ...viewAttempts,
  ...intakeAttempts,
  ...erasureAttempts,
  ...interchangeAttempts,
  ...peopleAttempts,
};
