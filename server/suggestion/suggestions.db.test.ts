import { beforeAll, describe, expect, test } from 'vitest';
import { v4 as uuid } from 'uuid';

import { changedArticle } from '@/domain/article/schema';
import { newAttribution } from '@/domain/attribution/schema';
import type { Actor } from '@/domain/person/role';
import { articlePage } from '@/server/article/page';
import { editArticle, withdrawArticle } from '@/server/article/commands';
import { logAttribution } from '@/server/attribution/log-attribution';
import { logPage } from '@/server/attribution/log-page';
import { withdrawAttribution } from '@/server/attribution/withdraw-attribution';
import { database } from '@/server/database/client';
import { resetDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource } from '@/tests/factories/sources';

import { dismissSuggestion, restoreSuggestion } from './commands';
import { likelyClaims } from './likely-queries';
import { articleSuggestions, nextSuggestion } from './queries';

let reporter: Actor;
let colleague: Actor;

beforeAll(async () => {
  await resetDatabase();
  reporter = await makePerson('journalist');
  colleague = await makePerson('journalist');
});

const words = [
  'Oleksandra Hrytsenko said on Sunday that the old bridge was closed.',
  'A senior official told Reuters that the bridge would open in May.',
  '“There was no accident,” Hrytsenka said.',
];

/** An article with three statements, published on Tuesday 12 Nov 2024. */
function article(lines: readonly string[] = words) {
  return makeArticle(reporter, articleForm({ text: [uuid(), ...lines].join('\n\n') }));
}

/** The suggestions, once the text is read: on a busy machine that takes longer than a page waits. */
async function suggestionsOf(actor: Actor, ref: string) {
  let found = await articleSuggestions(actor, ref, { logged: [] });
  while (found?.state === 'still being read') {
    found = await articleSuggestions(actor, ref, { logged: [] });
  }
  return found;
}

async function open(ref: string, actor = reporter) {
  return (await suggestionsOf(actor, ref))?.open ?? [];
}

/** Logs what a suggestion fills the form with, as it is. */
async function accept(ref: string, key: string, more: object = {}) {
  const page = await logPage(reporter, ref, {
    places: [],
    claim: undefined,
    speaker: undefined,
    suggestion: key,
  });
  const value = JSON.parse(
    JSON.stringify({ ...page?.value, ...more }, (_, part: unknown) =>
      part === '' ? undefined : part,
    ),
  ) as { claim: object; attribution: object };
  return done(
    await logAttribution(
      reporter,
      newAttribution.parse({
        submissionId: uuid(),
        articleVersionId: page?.article.versionId,
        suggestion: key,
        ...value,
      }),
    ),
  );
}

describe('what is offered', () => {
  test('is filled into the whole form, and gone once it is logged', async () => {
    const { reference } = await article();
    const [first, second, third] = await open(reference);
    expect(first).toMatchObject({
      speaker: 'Oleksandra Hrytsenko',
      stance: 'asserts',
      statement: 'The old bridge was closed',
      said: { when: '10 Nov 2024' },
    });
    const logged = await accept(reference, second?.key ?? '');
    const row = await database.attribution.findUniqueOrThrow({
      where: { claimId_number: { claimId: logged.claimId, number: logged.number } },
      include: {
        claim: true,
        speaker: { include: { outlet: true } },
        relays: { include: { source: true } },
        passages: { include: { passage: true } },
      },
    });
    expect(row).toMatchObject({
      suggestion: second?.key,
      stance: 'asserts',
      claim: { statement: 'The bridge would open in May' },
      speaker: {
        kind: 'unnamed',
        name: 'a senior official',
        owner: 'theirs',
        countLow: 1,
        outlet: { name: 'Reuters' },
      },
      relays: [{ words: 'told', source: { name: 'Reuters', kind: 'outlet' } }],
      passages: [{ passage: { exact: 'the bridge would open in May', form: 'paraphrased' } }],
    });
    expect((await open(reference)).map(({ key }) => key)).toEqual([first?.key, third?.key]);
    expect(await nextSuggestion(reporter, reference, second?.key ?? '')).toBe(third?.key);
    expect(await nextSuggestion(reporter, reference, third?.key ?? '')).toBe(first?.key);
  });

  test('comes back when what was logged is withdrawn', async () => {
    const { reference } = await article();
    const [first] = await open(reference);
    const logged = await accept(reference, first?.key ?? '');
    const { id } = await database.attribution.findUniqueOrThrow({
      where: { claimId_number: { claimId: logged.claimId, number: logged.number } },
    });
    expect(await open(reference)).toHaveLength(2);
    done(await withdrawAttribution(reporter, { id, reason: 'A mistake.' }));
    expect(await open(reference)).toHaveLength(3);
  });

  test('knows a source under another spelling, and keeps the spelling when asked to', async () => {
    const name = 'Tamsin Vorontsova';
    const known = await makeActorSource(reporter, { name });
    const { reference } = await article(['Vorontzova said that the dam leaks.']);
    const [first] = await open(reference);
    expect(first).toMatchObject({ speaker: name, written: 'Vorontzova' });
    const page = await logPage(reporter, reference, {
      places: [],
      claim: undefined,
      speaker: undefined,
      suggestion: first?.key,
    });
    expect(page?.suggestion?.newSpelling).toBe('Vorontzova');
    await accept(reference, first?.key ?? '', { rememberSpelling: 'Vorontzova' });
    const aliases = await database.sourceAlias.findMany({ where: { sourceId: known.id } });
    expect(aliases.map((alias) => alias.name)).toEqual(['Vorontzova']);
    const history = await database.revision.findMany({ where: { aggregateId: known.id } });
    expect(history.map(({ action }) => action)).toContain('alias_added');
    const again = await article(['Vorontzova said that the dam still leaks.']);
    expect((await open(again.reference))[0]).toMatchObject({ speaker: name, written: null });
  });

  test('is by the unnamed source that spoke before, where the text tells that it is the same', async () => {
    const { reference } = await article([
      'A senior official told Reuters that the quay would be sold.',
      '“Nobody wants it,” the official said.',
      'Another official told Reuters that the quay would stay.',
    ]);
    const speakers: (string | null)[] = [];
    for (const { key } of await open(reference)) {
      speakers.push((await accept(reference, key)).speakerId);
    }
    expect(speakers).toHaveLength(3);
    expect(speakers[1]).toBe(speakers[0]);
    expect(speakers[2]).not.toBe(speakers[0]);
  });

  test('finds the claims that it may be about', async () => {
    const { id } = await article();
    await makeAttribution(reporter, id, { claim: { text: 'The lighthouse keeper has resigned.' } });
    const { reference } = await article(['Ida Holm said that the lighthouse keeper had resigned.']);
    const [first] = await open(reference);
    const [likely] = await likelyClaims(reference, first?.key ?? '');
    expect(likely?.statement).toBe('The lighthouse keeper has resigned.');
    expect(await likelyClaims(reference, 'c99999')).toEqual([]);
  });

  test('is likeliest about the claim logged from the words before, where it refers back', async () => {
    const { reference } = await article([
      'The palace said that Ida Holm telephoned Per Lund.',
      'The harbour said that such a call did not happen.',
      'The mayor said that the quay would be sold.',
    ]);
    const [call, denial, quay] = await open(reference);
    expect(await likelyClaims(reference, denial?.key ?? '')).toEqual([]);
    await accept(reference, quay?.key ?? '');
    const logged = await accept(reference, call?.key ?? '');
    const [likely] = await likelyClaims(reference, denial?.key ?? '');
    expect(likely?.id).toBe(logged.claimId);
  });

  test('is nothing in a language that the rules do not read, or from a withdrawn article', async () => {
    const text = `${uuid()}\n\n橋は閉鎖されたと大臣は述べた。`;
    const japanese = await makeArticle(reporter, articleForm({ text, language: 'ja' }));
    expect(await suggestionsOf(reporter, japanese.reference)).toMatchObject({
      open: [],
      state: 'unknown language',
    });
    const { id, reference } = await article();
    done(await withdrawArticle(reporter, { articleId: id, reason: 'A mistake.' }));
    expect(await suggestionsOf(reporter, reference)).toBeNull();
  });
});

describe('a dismissed suggestion', () => {
  test('stays so for everybody, once, until it is brought back; with history', async () => {
    const { id, reference } = await article();
    const [first] = await open(reference);
    const version = await database.articleVersion.findFirstOrThrow({ where: { articleId: id } });
    const place = { articleVersionId: version.id, suggestion: first?.key ?? '' };
    const both = [reporter, colleague].map((actor) => dismissSuggestion(actor, place));
    for (const dismissed of await Promise.all(both)) done(dismissed);
    const seen = await suggestionsOf(colleague, reference);
    expect(seen?.open).toHaveLength(2);
    expect(seen?.dismissed.map(({ key }) => key)).toEqual([first?.key]);
    done(await restoreSuggestion(colleague, place));
    done(await restoreSuggestion(colleague, place));
    expect(await open(reference)).toHaveLength(3);
    done(await dismissSuggestion(reporter, place));
    const history = await database.revision.findMany({
      where: { aggregateId: id },
      orderBy: { number: 'asc' },
    });
    expect(history.map(({ action }) => action)).toEqual([
      'created',
      'suggestion_dismissed',
      'suggestion_restored',
      'suggestion_dismissed',
    ]);
    expect(JSON.stringify(history.slice(1))).not.toContain('Hrytsenko');
  });

  test('is in the way of nobody who edits the article meanwhile', async () => {
    const { id, reference } = await article();
    const { revision } = (await articlePage(reporter, reference))!;
    const version = await database.articleVersion.findFirstOrThrow({ where: { articleId: id } });
    done(await dismissSuggestion(colleague, { articleVersionId: version.id, suggestion: 'c12' }));
    const form = changedArticle.parse({
      articleId: id,
      revision,
      kind: 'published',
      title: 'Another title',
      publisher: { text: 'The Example Courier' },
      publishedOn: '12 Nov 2024',
    });
    done(await editArticle(reporter, form));
  });

  test('of an article that is not there or withdrawn is refused', async () => {
    const nowhere = { articleVersionId: uuid(), suggestion: 'c12' };
    expect(await dismissSuggestion(reporter, nowhere)).toMatchObject({ reason: 'not_found' });
    const { id } = await article();
    const version = await database.articleVersion.findFirstOrThrow({ where: { articleId: id } });
    done(await withdrawArticle(reporter, { articleId: id, reason: 'A mistake.' }));
    const withdrawn = { articleVersionId: version.id, suggestion: 'c12' };
    expect(await dismissSuggestion(reporter, withdrawn)).toMatchObject({ reason: 'withdrawn' });
  });
});

test('a row off the record takes no suggestion away from those who may not see it', async () => {
  const text = `${uuid()}\n\nAn engineer said that the dam leaks.`;
  const own = await makeArticle(reporter, ownReportingForm({ text }));
  const [only] = await open(own.reference);
  await accept(own.reference, only?.key ?? '', {
    claim: { text: 'The dam leaks.' },
    attribution: {
      speaker: { text: 'an engineer', kind: 'unnamed' },
      stance: 'asserts',
      level: 'off_record',
      passages: [{ words: 'the dam leaks' }],
    },
  });
  expect(await open(own.reference)).toHaveLength(0);
  expect(await open(own.reference, colleague)).toHaveLength(1);
});
