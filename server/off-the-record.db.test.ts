import { beforeEach, describe, expect, test } from 'vitest';

import { everyClaim } from '@/domain/claim/list-filter';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { soughtResponse } from '@/domain/response/schema';
import { wholeQueue } from '@/domain/review/filter';
import { sourceContent } from '@/domain/source/schema';
import { storyContent } from '@/domain/story/schema';
import { resetDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import {
  attributionForm,
  changedForm,
  decide,
  done,
  makeAttribution,
} from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeUnnamed } from '@/tests/factories/sources';

import { deskCounts } from './desk-count-queries';
import { articleList } from './article/queries';
import { articlePage } from './article/page';
import { attributionForEditing, recentSpeakers, repeatable } from './attribution/form-queries';
import { editAttribution } from './attribution/edit-attribution';
import { cameBack } from './attribution/came-back-queries';
import { logAttribution } from './attribution/log-attribution';
import { logPage } from './attribution/log-page';
import { attributionPage } from './attribution/queries';
import { withdrawAttribution } from './attribution/withdraw-attribution';
import { claimAsOf } from './claim/as-of';
import { claimChoices } from './claim/choice-queries';
import { listClaims } from './claim/list-queries';
import { claimMerges, movedAttributionHref } from './claim/merge-views';
import { recentClaims, searchClaims } from './claim/pick-queries';
import { claimPage } from './claim/queries';
import { addComment } from './comment/commands';
import { commentsOf } from './comment/queries';
import { erasuresOf } from './erasure/page-queries';
import { historyOf } from './history/view';
import { noticesOf } from './notification/queries';
import { claimOrigins } from './origin/queries';
import { sourceMergePreview } from './source/merge-preview';
import { verdictPage } from './verdict/form-queries';
import { nextInQueue, previousInQueue } from './review/queries';
import { findPlaces } from './place/queries';
import { reviewQueue } from './review/queue';
import { recordKnower } from './source/known-identity';
import { listSources } from './source/list-queries';
import { findSourcePage } from './source/page-queries';
import { searchSources } from './source/queries';
import { saidBySource } from './source/said-queries';
import { seekResponse } from './response/seek-response';
import { database } from './database/client';
import { editSource } from './source/commands';
import { withdrawSource } from './source/withdraw-source';
import { changesSince } from './story/change-queries';
import { claimsByStatus } from './story/claim-queries';
import { createStory } from './story/commands';
import { spokenClaims } from './story/evidence-queries';
import { storyFigures } from './story/figure-queries';
import { findStory, listStories } from './story/queries';

const description = 'a canary in the boiler room';
const words = 'The yellowbird sings at dawn.';
const secrets = /canary|yellowbird sings/;

let author: Actor;
let colleague: Actor;
let editor: Actor;
let story: string;

beforeEach(async () => {
  await resetDatabase();
  author = await makePerson();
  colleague = await makePerson();
  editor = await makePerson('editor');
  const form = storyContent.parse({ title: 'The birds' });
  story = done(await createStory(author, crypto.randomUUID(), form)).id;
});

/** One row that our unnamed source gave off the record, in an article whose own text is harmless. */
async function logOffTheRecord() {
  const source = await makeUnnamed(author, { name: description, owner: 'ours' });
  const article = await makeArticle(author, ownReportingForm());
  const row = await makeAttribution(author, article.id, {
    claim: { text: `Birds were heard (${source.number}).`, storyId: story },
    attribution: { speaker: { id: source.id }, level: 'off_record', note: words },
  });
  const since = { personId: editor.id, since: '2024-11-10', how: 'was told by the reporter' };
  done(await recordKnower(editor, source.id, { submissionId: crypto.randomUUID(), ...since }));
  const comment = `@${editor.name}, ${words}`;
  const about = { claimId: row.claimId, attributionId: row.id, text: comment };
  done(await addComment(author, { submissionId: crypto.randomUUID(), ...about }));
  return { source, article, row };
}
type Logged = Awaited<ReturnType<typeof logOffTheRecord>>;

/** Everything that any page of the desk reads, as this person gets it. */
async function everything(actor: Actor, { source, article, row }: Logged): Promise<string> {
  const claim = reference('claim', row.claimNumber);
  const asked = { places: [], claim, speaker: source.id, like: row.reference };
  return JSON.stringify([
    await claimPage(actor, row.claimNumber),
    await claimAsOf(actor, row.claimNumber, { side: 'said', on: null }),
    await claimAsOf(actor, row.claimNumber, { side: 'accepted', on: null }),
    await claimOrigins(actor, claim),
    await claimMerges(actor, row.claimId),
    await movedAttributionHref(actor, row.claimNumber, row.number),
    await verdictPage(actor, claim),
    await cameBack(actor),
    await erasuresOf(actor, source.id),
    await sourceMergePreview(actor, reference('source', source.number), null),
    await attributionPage(actor, row.claimNumber, row.number),
    await attributionForEditing(actor, claim, row.number),
    await repeatable(actor, row.claimId, null),
    await recentSpeakers(article.id),
    await recentClaims(article.id),
    await logPage(actor, article.reference, asked),
    await reviewQueue(actor, wholeQueue),
    await reviewQueue(actor, { ...wholeQueue, state: 'repeats' }),
    await nextInQueue(actor, wholeQueue, null),
    await previousInQueue(actor, wholeQueue, row.id),
    await articlePage(actor, article.reference),
    await articleList({}),
    await listClaims(actor, everyClaim),
    await claimChoices(actor, everyClaim),
    await claimChoices(actor, { ...everyClaim, kind: 'event' }),
    await searchClaims('Birds were heard'),
    await historyOf(actor, row.claimId),
    await commentsOf(actor, row.claimId, row.id),
    await commentsOf(actor, row.claimId, null),
    await noticesOf(actor),
    await findSourcePage(actor, source.number),
    await saidBySource(actor, source.id),
    await searchSources(actor, 'canary boiler room'),
    await findPlaces(actor, 'canary boiler room'),
    await changesSince(story, new Date(0)),
    await listSources(actor, { q: '', kind: null, withdrawn: false, page: 1 }),
    await listSources(actor, { q: 'canary', kind: 'unnamed', withdrawn: false, page: 1 }),
    await listStories(),
    await findStory(actor, 1),
    await claimsByStatus(story, 9, String),
    await spokenClaims(story, 1, 9),
    await storyFigures(story),
  ]);
}

async function openIt({ row }: Logged): Promise<void> {
  const form = await changedForm(author, row, { level: 'background' });
  done(await editAttribution(author, form));
}

describe('what was said off the record', () => {
  test('is told by no query to a journalist who did not log it', async () => {
    const logged = await logOffTheRecord();
    expect(await everything(colleague, logged)).not.toMatch(secrets);
    expect(await everything(author, logged)).toMatch(secrets);
    expect(await everything(editor, logged)).toMatch(secrets);
  });

  test('stays so once accepted, while its opening waits and when that was rejected', async () => {
    const logged = await logOffTheRecord();
    done(await decide(editor, logged.row.id));
    expect(await everything(colleague, logged)).not.toMatch(secrets);
    await openIt(logged);
    expect(await everything(colleague, logged)).not.toMatch(secrets);
    expect((await deskCounts(colleague)).review).toBe(0);
    expect((await deskCounts(editor)).review).toBe(1);
    done(await decide(editor, logged.row.id, 'rejected'));
    expect(await everything(colleague, logged)).not.toMatch(secrets);
    expect(
      await withdrawAttribution(colleague, { id: logged.row.id, reason: 'guessed' }),
    ).toMatchObject({ ok: false, reason: 'not_found' });
  });

  test('is told to everybody once its opening is accepted', async () => {
    const logged = await logOffTheRecord();
    done(await decide(editor, logged.row.id));
    await openIt(logged);
    done(await decide(editor, logged.row.id));
    const told = await everything(colleague, logged);
    expect(told).toContain(description);
    expect(told).toContain(words);
  });

  test('stands in its own tables and in no index, also once it was on background', async () => {
    const { source, article, row } = await logOffTheRecord();
    const open = await makeAttribution(author, article.id, {
      claim: { id: row.claimId },
      attribution: { speaker: { id: source.id }, level: 'background' },
    });
    done(await editAttribution(author, await changedForm(author, open, { level: 'off_record' })));
    const tables = await database.$queryRaw<{ name: string }[]>`
      SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`;
    const found: string[] = [];
    for (const { name } of tables) {
      const asked = `SELECT 1 FROM ${name} AS t WHERE t::text ~* 'canary|yellowbird sings' LIMIT 1`;
      if ((await database.$queryRawUnsafe<unknown[]>(asked)).length > 0) found.push(name);
    }
    expect(found.sort()).toEqual(['attribution', 'comment', 'revision', 'source']);
  });

  test('moves its claim up no list, until it is no secret any more', async () => {
    const logged = await logOffTheRecord();
    const activity = async () => {
      const where = { id: logged.row.claimId };
      const claim = await database.claim.findUniqueOrThrow({
        where,
        include: { entry: { select: { lastActivityAt: true } } },
      });
      expect(claim.entry?.lastActivityAt).toEqual(claim.lastActivityAt);
      return claim.lastActivityAt.getTime();
    };
    const before = await activity();
    await makeAttribution(author, logged.article.id, {
      claim: { id: logged.row.claimId },
      attribution: { speaker: { id: logged.source.id }, stance: 'denies', level: 'off_record' },
    });
    const form = await changedForm(author, logged.row, { note: 'It sang twice.' });
    done(await editAttribution(author, form));
    done(await withdrawAttribution(author, { id: logged.row.id, reason: 'Not for us.' }));
    expect(await activity()).toBe(before);
    await makeAttribution(author, logged.article.id, {
      claim: { id: logged.row.claimId },
      attribution: { speaker: { text: 'a neighbour', kind: 'unnamed' }, level: 'background' },
    });
    expect(await activity()).toBeGreaterThan(before);
  });

  test('keeps its source from who has only its id: no command tells of it or brings it to light', async () => {
    const { source, article, row } = await logOffTheRecord();
    const gone = { ok: false, reason: 'not_found' };
    const submissionId = crypto.randomUUID();
    const since = { personId: colleague.id, since: '2024-11-10', how: 'guessed' };
    expect(await recordKnower(colleague, source.id, { submissionId, ...since })).toMatchObject(
      gone,
    );
    const content = { kind: 'unnamed', name: 'somebody', owner: 'ours' } as const;
    const edited = await editSource(colleague, source.id, 0, sourceContent.parse(content));
    expect(edited).toMatchObject(gone);
    expect(JSON.stringify(edited)).not.toMatch(secrets);
    expect(await withdrawSource(colleague, source.id, 'guessed')).toMatchObject(gone);
    const form = await attributionForm(article.id, {
      claim: { id: row.claimId },
      attribution: { speaker: { id: source.id }, level: 'background' },
    });
    expect(await logAttribution(colleague, form)).toMatchObject(gone);
    const asked = { submissionId, claimId: row.claimId, source: { id: source.id }, how: 'phone' };
    expect(await seekResponse(colleague, soughtResponse.parse(asked))).toMatchObject(gone);
    expect(await findSourcePage(colleague, source.number)).toBeNull();
    const own = { submissionId: crypto.randomUUID(), ...since, personId: author.id };
    done(await recordKnower(author, source.id, own));
  });

  test('keeps a source hidden whose words were given to another one since', async () => {
    const logged = await logOffTheRecord();
    const speaker = { text: 'somebody in the building', kind: 'unnamed' };
    done(await editAttribution(author, await changedForm(author, logged.row, { speaker })));
    expect(await findSourcePage(colleague, logged.source.number)).toBeNull();
    expect(await everything(colleague, logged)).not.toMatch(secrets);
    expect(await findSourcePage(editor, logged.source.number)).toMatchObject({ name: description });
  });

  test('hides its source only while nothing else came from it, and not from those who know it', async () => {
    const logged = await logOffTheRecord();
    const { source } = logged;
    const knower = await makePerson();
    const since = { personId: knower.id, since: '2024-11-10', how: 'was there' };
    done(await recordKnower(editor, source.id, { submissionId: crypto.randomUUID(), ...since }));
    expect(await findSourcePage(knower, source.number)).not.toBeNull();
    expect(await findSourcePage(colleague, source.number)).toBeNull();
    await makeAttribution(author, logged.article.id, {
      claim: { id: logged.row.claimId },
      attribution: { speaker: { id: source.id }, level: 'background' },
    });
    expect(await findSourcePage(colleague, source.number)).toMatchObject({ name: description });
    const fresh = await makeUnnamed(author, { name: 'a new voice', owner: 'ours' });
    expect(await findSourcePage(colleague, fresh.number)).toMatchObject({ name: 'a new voice' });
  });
});
