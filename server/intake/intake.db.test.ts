import { gunzipSync } from 'node:zlib';

import { v4 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { newArticle } from '@/domain/article/schema';
import { intakeLimits } from '@/domain/intake/limits';
import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { done } from '@/tests/factories/attributions';
import { makeCapture } from '@/tests/factories/captures';
import { makePerson } from '@/tests/factories/people';
import { makePdf } from '@/tests/files';
import { silent, startTestSite, type TestSite } from '@/tests/test-site';

import { addArticle } from '../article/add-article';
import { capturesOf, originalOf } from '../capture/queries';
import type * as config from '../config';
import { closeHub } from '../live/hub';
import { beginFetch } from './begin-fetch';
import { dismissIntake, retryFailedIntakes, retryIntake } from './change-intake';
import { forgetOldIntakes, intakesToRun, keptFor } from './outbox-queries';
import { intakeList, intakePage } from './queries';
import { receiveFile } from './receive-file';
import { runIntake } from './run-intake';
import { startIntakeWorker } from './worker';

vi.mock('../config', async (original) => {
  const { readConfig } = await original<typeof config>();
  return { config: () => readConfig({ ...process.env, FETCH_ALLOWED_HOSTS: 'localhost' }) };
});

let site: TestSite;
let ann: Actor;
let jon: Actor;

const paragraph = 'The harbour master said that the ferry has not left the pier since Monday.';
function page(title: string, more = ''): string {
  const text = `${title}. ${paragraph} `.repeat(4);
  return `<html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Pier Gazette">
    <meta name="author" content="Ida Holm"></head><body><article><p>${text}</p>${more}</article></body></html>`;
}

beforeAll(async () => {
  site = await startTestSite();
  ann = await makePerson('journalist', 'Ann Lee');
  jon = await makePerson('journalist', 'Jon Berg');
});
beforeEach(async () => {
  await testDatabase.intake.deleteMany();
  await testDatabase.refetch.deleteMany();
});
afterAll(async () => {
  await closeHub();
  await site.stop();
});

async function fetchOne(path: string, by = ann): Promise<string> {
  const begun = done(
    await beginFetch(by, { submissionId: uuid(), addresses: `${site.origin}${path}` }),
  );
  if (!begun.intakeId) throw new Error(`is here: ${begun.article}`);
  return begun.intakeId;
}

/** What the form sends for something that was taken in. */
function confirmed(intakeId: string, fields: Record<string, unknown>) {
  return newArticle.parse({
    submissionId: uuid(),
    kind: 'published',
    title: 'Ferry',
    publisher: { text: 'The Pier Gazette' },
    publishedOn: '12 Nov 2024',
    intakeId,
    ...fields,
  });
}

describe('an article is fetched', () => {
  test('read, shown with where each thing stood, and kept with its capture once confirmed', async () => {
    site.put('/ferry', page('The ferry lies still'));
    const id = await fetchOne('/ferry');
    await runIntake(id);
    const shown = await intakePage(ann, id);
    expect(shown).toMatchObject({
      state: 'ready',
      name: `${site.origin}/ferry`,
      found: {
        title: { value: 'The ferry lies still', from: 'title' },
        publisher: { value: 'The Pier Gazette', from: 'open_graph' },
        byline: { value: 'Ida Holm', from: 'meta' },
        language: { value: 'en', from: 'html' },
        address: { value: `${site.origin}/ferry`, from: 'address' },
      },
    });
    const address = `${site.origin}/ferry`;
    const form = confirmed(id, { address, text: shown?.text });
    const { id: articleId, reference } = done(await addArticle(ann, form));
    expect(await intakePage(ann, id)).toMatchObject({ state: 'added', article: { reference } });
    const captures = await testDatabase.articleCapture.findMany({
      where: { articleVersion: { articleId } },
    });
    expect(captures).toMatchObject([{ way: 'fetched', url: address, capturedById: ann.id }]);
    expect(gunzipSync(captures[0]?.raw ?? new Uint8Array()).toString()).toContain('<article>');
    const left = await testDatabase.intake.findUniqueOrThrow({ where: { id } });
    expect(left).toMatchObject({ raw: null, words: null, text: null });
    // Somebody who gives the address again is led to the article before anything is fetched.
    const asked = site.asked.length;
    const again = await beginFetch(jon, {
      submissionId: uuid(),
      addresses: `${address}?utm_id=1#x`,
    });
    expect(again).toMatchObject({ ok: true, article: reference, intakeId: null });
    expect(site.asked.length).toBe(asked);
  });

  test('and found to be here by the address that the page gives, or by text and publisher', async () => {
    const known = await makeArticle(
      ann,
      articleForm({ address: `${site.origin}/known`, publisher: { text: 'The Pier Gazette' } }),
    );
    site.put(
      '/known-too',
      page('Known').replace('<title>', '<link rel="canonical" href="/known"><title>'),
    );
    const one = await fetchOne('/known-too');
    await runIntake(one);
    expect(await intakePage(ann, one)).toMatchObject({
      state: 'here',
      article: { reference: known.reference },
    });

    site.put('/same-1', page('The same'));
    const first = await fetchOne('/same-1');
    await runIntake(first);
    const { text } = (await intakePage(ann, first)) ?? { text: '' };
    const made = done(await addArticle(ann, confirmed(first, { text })));
    site.put('/same-2', page('The same'));
    const second = await fetchOne('/same-2');
    await runIntake(second);
    expect(await intakePage(ann, second)).toMatchObject({
      state: 'here',
      article: { reference: made.reference },
    });
    // By another publisher it is a reprint: an article of its own, and the page says so.
    site.put('/same-3', page('The same').replace('The Pier Gazette', 'The Other Gazette'));
    const third = await fetchOne('/same-3');
    await runIntake(third);
    expect(await intakePage(ann, third)).toMatchObject({
      state: 'ready',
      sameText: { reference: made.reference },
    });
  });

  test('or fails with a sentence, is tried again, and keeps no half of it', async () => {
    const id = await fetchOne('/not-yet');
    await runIntake(id);
    expect(await intakePage(ann, id)).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/no page at this address/),
      mayRetry: true,
    });
    // What was pasted instead of it is an article without a capture.
    const other = await fetchOne('/never-there');
    await runIntake(other);
    const { id: articleId } = done(await addArticle(ann, confirmed(other, { text: 'Pasted.' })));
    expect(await intakePage(ann, other)).toMatchObject({ state: 'added', problem: null });
    expect(
      await testDatabase.articleCapture.count({ where: { articleVersion: { articleId } } }),
    ).toBe(0);
    expect(await retryIntake(jon, { intakeId: id })).toMatchObject({ reason: 'not_found' });
    site.put('/not-yet', page('Now it is there'));
    done(await retryIntake(ann, { intakeId: id }));
    await runIntake(id);
    expect(await intakePage(ann, id)).toMatchObject({ state: 'ready', problem: null });
    expect(await retryIntake(ann, { intakeId: id })).toMatchObject({ reason: 'not_found' });
  });

  test('and is its person’s alone', async () => {
    site.put('/mine', page('Mine'));
    const id = await fetchOne('/mine');
    await runIntake(id);
    expect(await intakePage(jon, id)).toBeNull();
    expect(await intakePage(ann, 'nonsense')).toBeNull();
    expect(await intakeList(jon)).toEqual([]);
    expect(await dismissIntake(jon, { intakeId: id })).toMatchObject({ reason: 'not_found' });
    expect(await addArticle(jon, confirmed(id, { text: 'Another text.' }))).toMatchObject({
      reason: 'not_found',
    });
    expect(await testDatabase.article.count({ where: { addedById: jon.id } })).toBe(0);
    done(await dismissIntake(ann, { intakeId: id }));
    expect(await intakePage(ann, id)).toBeNull();
  });

  test('once for one submission', async () => {
    const form = { submissionId: uuid(), addresses: `${site.origin}/twice` };
    const [one, two] = await Promise.all([beginFetch(ann, form), beginFetch(ann, form)]);
    expect(one).toEqual(two);
    expect(await intakeList(ann)).toHaveLength(1);
  });
});

describe('a list of addresses', () => {
  test('is worked through by the jobs, with what failed and what was here already', async () => {
    const known = await makeArticle(ann, articleForm({ address: `${site.origin}/list-known` }));
    for (const number of [1, 2, 3]) site.put(`/list-${number}`, page(`List ${number}`));
    const paths = ['list-1', 'list-known', 'list-gone', 'list-2', 'list-3'];
    const addresses = paths.map((path) => `${site.origin}/${path}`).join('\n');
    const stop = await startIntakeWorker();
    try {
      expect(await beginFetch(ann, { submissionId: uuid(), addresses })).toMatchObject({
        ok: true,
        intakeId: null,
      });
      const states = async () => (await intakeList(ann)).map(({ state }) => state);
      await expect
        .poll(states, { timeout: 25_000 })
        .toEqual(['ready', 'here', 'failed', 'ready', 'ready']);
      expect((await intakeList(ann))[1]?.article?.reference).toBe(known.reference);
      site.put('/list-gone', page('List 4'));
      done(await retryFailedIntakes(ann));
      await expect.poll(async () => (await states())[2], { timeout: 15_000 }).toBe('ready');
    } finally {
      await stop();
    }
  });

  test('is refused as a whole when one cannot be fetched at all', async () => {
    const addresses = `${site.origin}/fine\nhttp://169.254.169.254/latest/meta-data`;
    expect(await beginFetch(ann, { submissionId: uuid(), addresses })).toMatchObject({
      reason: 'invalid',
      fields: { addresses: [expect.stringMatching(/^Line 2: 169\.254\.169\.254 is not/)] },
    });
    expect(await intakeList(ann)).toEqual([]);
  });

  test('has an end for one person and hour', async () => {
    const eager = await makePerson('journalist');
    const list = (from: number) =>
      Array.from({ length: intakeLimits.addresses }, (_, at) => `${site.origin}/e-${from + at}`);
    const give = (from: number) =>
      beginFetch(eager, { submissionId: uuid(), addresses: list(from).join('\n') });
    done(await give(0));
    done(await give(100));
    expect(await give(200)).toMatchObject({ reason: 'too_many_tries' });
    expect(await intakeList(eager)).toHaveLength(100);
  });
});

describe('a file', () => {
  const file = { way: 'uploaded', fileName: 'call.pdf', contentType: 'application/pdf' } as const;
  const receipt = { submissionId: '', kind: 'own_reporting' } as const;
  const own = { kind: 'own_reporting', publisher: undefined, reportingForm: 'call' };

  async function take(lines: string[]): Promise<string> {
    const body = makePdf([lines]);
    const taken = await receiveFile(ann, { ...receipt, submissionId: uuid() }, { ...file, body });
    const { intakeId } = done(taken);
    await runIntake(intakeId);
    return intakeId;
  }

  test('of our own is read, and kept itself only if somebody wants that', async () => {
    const without = await take(['Notes of a call on Monday.']);
    const shown = await intakePage(ann, without);
    expect(shown).toMatchObject({
      state: 'ready',
      kind: 'own_reporting',
      text: 'Notes of a call on Monday.',
    });
    const form = confirmed(without, { ...own, text: shown?.text });
    const { id } = done(await addArticle(ann, form));
    const captures = (articleId: string) =>
      testDatabase.articleCapture.findMany({ where: { articleVersion: { articleId } } });
    expect(await captures(id)).toEqual([]);
    const wanted = await take(['Notes of a call on Tuesday.']);
    const kept = confirmed(wanted, { ...own, text: 'Notes of Tuesday.', keepOriginal: 'yes' });
    const second = done(await addArticle(ann, kept));
    expect(await captures(second.id)).toMatchObject([{ way: 'uploaded', fileName: 'call.pdf' }]);
  });

  test('that is on the desk already is not taken in twice', async () => {
    const once = await take(['Notes of a call on Friday.']);
    const form = confirmed(once, { ...own, text: 'Notes of a call on Friday.' });
    const { reference } = done(await addArticle(ann, form));
    const twice = await take(['Notes of a call on Friday.']);
    expect(await intakePage(ann, twice)).toMatchObject({ state: 'here', article: { reference } });
  });

  test('that cannot be read fails in words and cannot be fetched again', async () => {
    expect(await intakePage(ann, await take([]))).toMatchObject({
      state: 'failed',
      problem: 'This PDF holds pictures of pages, no text.',
      mayRetry: false,
    });
  });
});

test('a job that was broken off begins anew, and what nobody confirms is forgotten', async () => {
  site.put('/silent', silent);
  const id = await fetchOne('/silent');
  expect(await intakesToRun(new Date(), 10)).toEqual([id]);
  await testDatabase.intake.update({ where: { id }, data: { state: 'fetching' } });
  expect(await intakesToRun(new Date(), 10)).toEqual([]);
  const later = new Date(Date.now() + 100_000);
  expect(await intakesToRun(later, 10)).toEqual([id]);
  site.put('/silent', page('Not silent any more'));
  await runIntake(id);
  expect(await intakePage(ann, id)).toMatchObject({ state: 'ready' });
  await forgetOldIntakes(new Date());
  expect(await intakeList(ann)).toHaveLength(1);
  await forgetOldIntakes(new Date(Date.now() + keptFor + 1000));
  expect(await intakeList(ann)).toEqual([]);
});

test('the original of our own reporting is for who took it in and editors, of the rest for all', async () => {
  const editor = await makePerson('editor');
  const own = await makeArticle(ann, ownReportingForm());
  const secret = await makeCapture(ann, own.id, { way: 'uploaded', url: null, fileName: 'a.html' });
  const published = await makeArticle(ann);
  const open = await makeCapture(ann, published.id);
  for (const [actor, sees] of [
    [ann, true],
    [editor, true],
    [jon, false],
  ] as const) {
    expect((await originalOf(actor, own.reference, secret)) !== null).toBe(sees);
    expect((await capturesOf(actor, own.id)).length).toBe(sees ? 1 : 0);
    expect((await originalOf(actor, published.reference, open))?.bytes.toString()).toBe(
      '<p>The page.</p>',
    );
  }
  expect(await originalOf(editor, published.reference, secret)).toBeNull();
  expect(await originalOf(editor, published.reference, 'nonsense')).toBeNull();
});
