import { v4 as uuid } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';

import { changedClaim } from '@/domain/claim/schema';
import type { Actor } from '@/domain/person/role';
import { resetDatabase, testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import {
  attributionForm,
  changedForm,
  decide,
  done,
  makeAttribution,
} from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { editClaim } from '../claim/commands';
import { claimForEditing } from '../claim/form-queries';
import { editAttribution } from './edit-attribution';
import { attributionForEditing } from './form-queries';
import { logAttribution } from './log-attribution';
import { signOffAttribution } from './sign-off-attribution';
import { restoreAttribution, withdrawAttribution } from './withdraw-attribution';

const claim = { text: 'The bridge opens in May 2025.' };
const words = 'The minister said that the bridge would open in May.';

let reporter: Actor;
let editor: Actor;
let article: { id: string };

beforeEach(async () => {
  await resetDatabase();
  reporter = await makePerson('journalist', 'Rita Reporter');
  editor = await makePerson('editor', 'Ed Itor');
  article = await makeArticle(reporter);
});

async function statusOf(claimId: string): Promise<string> {
  return (await testDatabase.claim.findUniqueOrThrow({ where: { id: claimId } })).status;
}

describe('logging', () => {
  test('makes the claim, the speaker and the attribution in one go, with the defaults', async () => {
    const logged = await makeAttribution(reporter, article.id, { claim });
    const row = await testDatabase.attribution.findUniqueOrThrow({
      where: { id: logged.id },
      include: { speaker: true, passages: { include: { passage: true } }, claim: true },
    });
    expect(row.speaker?.name).toBe('The minister');
    expect(row).toMatchObject({ level: 'as_published', saidOn: '../2024-11-12', review: 'logged' });
    expect(row.passages[0]?.passage.exact).toBe(words);
    expect(row.claim).toMatchObject({ status: 'unverified', waitingCount: 1 });
  });

  test('a form sent twice at once makes one record', async () => {
    const form = await attributionForm(article.id, { claim });
    const [first, second] = await Promise.all([
      logAttribution(reporter, form),
      logAttribution(reporter, form),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await testDatabase.attribution.count()).toBe(1);
    expect(await testDatabase.claim.count()).toBe(1);
  });

  test('words that do not stand in the article are refused at their field, and nothing is made', async () => {
    const form = await attributionForm(article.id, {
      claim,
      attribution: { passages: [{ words: 'The minister said the bridge was closed.' }] },
    });
    const refused = await logAttribution(reporter, form);
    expect(refused).toMatchObject({
      ok: false,
      fields: { 'attribution.passages[0].words': [expect.stringContaining('do not stand')] },
    });
    expect(await testDatabase.claim.count()).toBe(0);
    expect(await testDatabase.source.count({ where: { kind: 'person' } })).toBe(0);
  });

  test('a figure that reads in two ways is refused, not guessed', async () => {
    const form = await attributionForm(article.id, {
      claim: { text: 'How many troops there are.', kind: 'quantity', counted: 'troops' },
      attribution: { figure: '50.000' },
    });
    const refused = await logAttribution(reporter, form);
    expect(refused).toMatchObject({
      ok: false,
      fields: { 'attribution.figure': [expect.stringContaining('can be read as 50000 or as 50')] },
    });
  });

  test('a line that was written anew after a pick means what it says now', async () => {
    const first = await makeAttribution(reporter, article.id, { claim });
    const again = { id: first.claimId, text: claim.text };
    expect(await makeAttribution(reporter, article.id, { claim: again })).toMatchObject({
      reference: 'C-1001/2',
    });
    const other = { id: first.claimId, text: 'The bridge stays closed.' };
    expect(await makeAttribution(reporter, article.id, { claim: other })).toMatchObject({
      reference: 'C-1002/1',
    });
  });

  test('own reporting on background refuses a named speaker', async () => {
    const own = await makeArticle(reporter, ownReportingForm());
    const form = await attributionForm(own.id, { claim, attribution: { level: 'background' } });
    expect(await logAttribution(reporter, form)).toMatchObject({
      ok: false,
      fields: { 'attribution.speaker': [expect.stringContaining('must not name its speaker')] },
    });
  });

  test('nobody passes on what they say themselves, and no relay stands twice in a row', async () => {
    const agency = { source: { text: 'The Agency' } };
    const log = async (relays: object[]) =>
      logAttribution(
        reporter,
        await attributionForm(article.id, { claim, attribution: { relays } }),
      );
    const own = { source: { text: 'The minister', kind: 'person' } };
    const speaks = 'The minister speaks here and cannot also pass it on. Leave it out.';
    expect(await log([agency, own])).toMatchObject({
      ok: false,
      fields: { 'attribution.relays[1].source': [speaks] },
    });
    // A row that was left empty moves no message to another field.
    expect(await log([{}, agency, { source: { text: 'the agency' } }])).toMatchObject({
      ok: false,
      fields: {
        'attribution.relays[2].source': ['The Agency stands here twice in a row. Leave one out.'],
      },
    });
    expect(await testDatabase.source.count({ where: { name: 'The Agency' } })).toBe(0);

    const paper = { source: { text: 'The Paper' } };
    const row = await makeAttribution(reporter, article.id, {
      claim,
      attribution: { relays: [agency, paper, agency] },
    });
    const form = await changedForm(reporter, row, { relays: [own] });
    expect(await editAttribution(reporter, form)).toMatchObject({
      ok: false,
      fields: { 'attribution.relays[0].source': [speaks] },
    });
  });
});

describe('signing off', () => {
  test('counts only from acceptance, by somebody who did not write it', async () => {
    const own = await makeAttribution(editor, article.id, { claim });
    expect(await decide(editor, own.id)).toMatchObject({ ok: false, reason: 'two_person_rule' });
    expect(await decide(reporter, own.id)).toMatchObject({ ok: false, reason: 'not_allowed' });
    expect(await statusOf(own.claimId)).toBe('unverified');
    done(await decide(await makePerson('editor'), own.id));
    expect(await statusOf(own.claimId)).toBe('reported');
  });

  test('content that changed since it was shown is refused', async () => {
    const row = await makeAttribution(reporter, article.id, { claim });
    const seen = await testDatabase.attribution.findUniqueOrThrow({ where: { id: row.id } });
    done(await editAttribution(reporter, await changedForm(reporter, row, { stance: 'denies' })));
    const decided = await signOffAttribution(editor, {
      attributionId: row.id,
      decision: 'accepted',
      reason: null,
      seenDigest: seen.contentDigest,
      seenLevel: seen.level,
      seenDecisionId: null,
    });
    expect(decided).toMatchObject({ ok: false, reason: 'conflict' });
  });

  test('a change reopens review, and the accepted version goes on counting', async () => {
    const row = await makeAttribution(reporter, article.id, { claim });
    done(await decide(editor, row.id));
    done(await editAttribution(reporter, await changedForm(reporter, row, { stance: 'denies' })));
    const changed = await testDatabase.attribution.findUniqueOrThrow({ where: { id: row.id } });
    expect(changed.review).toBe('under_re_review');
    expect(await statusOf(row.claimId)).toBe('reported');
    done(await decide(editor, row.id));
    expect(await statusOf(row.claimId)).toBe('denied');
  });

  test('a note lapses nothing', async () => {
    const row = await makeAttribution(reporter, article.id, { claim });
    done(await decide(editor, row.id));
    done(
      await editAttribution(
        reporter,
        await changedForm(reporter, row, { note: 'See the minutes.' }),
      ),
    );
    const changed = await testDatabase.attribution.findUniqueOrThrow({ where: { id: row.id } });
    expect(changed).toMatchObject({ review: 'accepted', note: 'See the minutes.' });
  });

  test('an editor who changed it may not sign it off', async () => {
    const row = await makeAttribution(reporter, article.id, { claim });
    done(await editAttribution(editor, await changedForm(reporter, row, { stance: 'denies' })));
    expect(await decide(editor, row.id)).toMatchObject({ ok: false, reason: 'two_person_rule' });
  });

  test('our own unnamed source needs an editor who knows', async () => {
    const own = await makeArticle(reporter, ownReportingForm());
    const row = await makeAttribution(reporter, own.id, {
      claim,
      attribution: { speaker: { text: 'a ministry official', kind: 'unnamed' } },
    });
    expect(await decide(editor, row.id)).toMatchObject({
      ok: false,
      reason: 'nobody_knows_the_source',
    });
    await testDatabase.knownIdentity.create({
      data: {
        id: uuid(),
        sourceId: row.speakerId ?? '',
        personId: editor.id,
        since: new Date('2024-11-12'),
        how: 'Told in person.',
        recordedById: editor.id,
      },
    });
    done(await decide(editor, row.id));
    expect(await statusOf(row.claimId)).toBe('reported');
  });
});

describe('editing and withdrawing', () => {
  test('the second of two edits from one revision is refused with what stands now', async () => {
    const row = await makeAttribution(reporter, article.id, { claim });
    const mine = await changedForm(reporter, row, { note: 'mine' });
    const theirs = await changedForm(reporter, row, { note: 'theirs' });
    done(await editAttribution(editor, theirs));
    expect(await editAttribution(reporter, mine)).toMatchObject({
      ok: false,
      reason: 'conflict',
      conflict: { by: 'Ed Itor', present: { note: 'theirs' } },
    });
  });

  test('edits of two attributions of one claim are in nobody’s way, one of the claim itself is', async () => {
    const mine = await makeAttribution(reporter, article.id, { claim });
    const theirs = await makeAttribution(editor, article.id, { claim: { id: mine.claimId } });
    const form = await changedForm(reporter, mine, { note: 'mine' });
    done(await editAttribution(editor, await changedForm(editor, theirs, { note: 'theirs' })));
    done(await editAttribution(reporter, form));
    const again = await changedForm(reporter, mine, { note: 'mine again' });
    const statement = 'The bridge opens in June 2025.';
    const claimForm = await claimForEditing(`C-${mine.claimNumber}`);
    done(await decide(editor, mine.id));
    const changed = changedClaim.parse({
      claimId: mine.claimId,
      revision: claimForm?.revision,
      claim: { statement },
    });
    done(await editClaim(editor, changed));
    expect(await editAttribution(reporter, again)).toMatchObject({
      reason: 'conflict',
      conflict: { by: 'Ed Itor', present: { note: 'mine' } },
    });
    expect(await editClaim(reporter, changed)).toMatchObject({ reason: 'conflict' });
    expect(await editClaim(reporter, { ...changed, revision: 2 ** 40 })).toMatchObject({
      reason: 'conflict',
    });
  });

  test('a withdrawn row stops counting at once and counts again when restored', async () => {
    const row = await makeAttribution(reporter, article.id, { claim });
    done(await decide(editor, row.id));
    done(await withdrawAttribution(reporter, { id: row.id, reason: 'Wrong person.' }));
    expect(await statusOf(row.claimId)).toBe('unverified');
    done(await restoreAttribution(reporter, { id: row.id, reason: 'Right after all.' }));
    expect(await statusOf(row.claimId)).toBe('reported');
  });

  test("a journalist may not withdraw another's work", async () => {
    const row = await makeAttribution(editor, article.id, { claim });
    expect(await withdrawAttribution(reporter, { id: row.id, reason: 'No.' })).toMatchObject({
      ok: false,
      reason: 'not_allowed',
    });
  });

  test('an off-the-record row is not there for another journalist', async () => {
    const own = await makeArticle(reporter, ownReportingForm());
    const row = await makeAttribution(reporter, own.id, {
      claim,
      attribution: {
        speaker: { text: 'a ministry official', kind: 'unnamed' },
        level: 'off_record',
      },
    });
    const other = await makePerson('journalist');
    expect(await attributionForEditing(other, `C-${row.claimNumber}`, row.number)).toBeNull();
    const form = await changedForm(reporter, row, { note: 'peeked' });
    expect(await editAttribution(other, form)).toMatchObject({ ok: false, reason: 'not_found' });
    const summary = await testDatabase.claim.findUniqueOrThrow({ where: { id: row.claimId } });
    expect(summary).toMatchObject({ status: 'unverified', waitingCount: 0 });
  });
});
