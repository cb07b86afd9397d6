import { existsSync, readFileSync } from 'node:fs';

import { logFile } from '@/scripts/e2e-environment';
import { addComment } from '@/server/comment/commands';
import { database } from '@/server/database/client';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';

import { crawl } from './crawl';
import { expect, test } from './fixtures';
import { attributionAddress } from './logging';
import { prepareClaim, sourceOf } from './prepared';

/** The tables of which some row has these words anywhere, as a dump of the database would. */
async function tablesWith(words: string): Promise<string[]> {
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
      AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')`;
  const found: string[] = [];
  for (const { name } of tables) {
    const asked = `SELECT 1 FROM ${name} AS t WHERE t::text ILIKE $1 LIMIT 1`;
    const rows = await database.$queryRawUnsafe<unknown[]>(asked, `%${words}%`);
    if (rows.length > 0) found.push(name.replace(/^public\./, ''));
  }
  return found.sort();
}

test('no page tells a journalist what another one was told off the record', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.slow();
  const author = await colleague('journalist', 'Jon Berg');
  const editor = await colleague('editor', 'Eva Korn');
  const { claim, attribution, article: openArticle } = await prepareClaim(author, mark);
  const article = await makeArticle(
    author,
    ownReportingForm({ title: `A walk near ${mark}`, text: `We walked near ${mark}.` }),
  );
  // What is asked for comes back in the answer: it is only the beginning of the secret.
  const asked = `canary${mark.toLowerCase()}`;
  const canary = `${asked}bird`;
  const hidden = await makeAttribution(author, article.id, {
    claim: { text: claim },
    attribution: {
      speaker: { text: `a ${canary} in the ministry`, kind: 'unnamed' },
      stance: 'denies',
      level: 'off_record',
      note: `The ${canary} was nervous.`,
    },
  });
  const source = await sourceOf(hidden.id);
  const about = { claimId: hidden.claimId, attributionId: hidden.id };
  const text = `@${editor.name}, is the ${canary} sure?`;
  done(await addComment(author, { submissionId: crypto.randomUUID(), ...about, text }));
  expect(await decide(editor, hidden.id)).toMatchObject({ ok: false });

  // What nobody links to is asked for as well, as somebody would who guesses.
  const guesses = [
    attributionAddress(hidden.reference),
    `${attributionAddress(hidden.reference)}/edit`,
    `/claims/${claim}`,
    `/claims/${claim}/history`,
    `/claims/${claim}?as-of=2024-11-12`,
    `/sources/${source}`,
    `/sources/${source}/edit`,
    `/sources?q=${asked}`,
    `/search?q=${asked}`,
    `/claims?q=${asked}`,
    `/review?q=${asked}`,
    `/erasures/new?source=${source}`,
    `/articles/${article.reference}`,
    `/articles/${article.reference}/log?speaker=${source}`,
  ];
  const near = [claim, article.reference, openArticle, source, attribution];
  const told = async (role: 'journalist' | 'editor' | 'admin') => {
    const page = await openAs(await colleague(role));
    const pages = await crawl(page.request, guesses, near);
    expect(pages.size, 'pages that were read').toBeGreaterThan(30);
    // What was asked for comes back in the address and the field of a search.
    return [...pages].flatMap(([address, body]) =>
      body.replaceAll(`q=${asked}`, '').replaceAll(`"${canary}"`, '').includes(canary) ||
      body.includes(hidden.id)
        ? [address]
        : [],
    );
  };
  expect(await told('journalist')).toEqual([]);
  for (const role of ['editor', 'admin'] as const) {
    expect(await told(role)).toEqual(
      expect.arrayContaining([
        `/sources/${source}`,
        `/claims/${claim}`,
        `/sources?q=${asked}`,
        `/search?q=${asked}`,
      ]),
    );
  }
  // Nothing that is derived, sent or looked up holds a word of it, nor does the log.
  expect(await tablesWith(canary)).toEqual(['attribution', 'comment', 'revision', 'source']);
  const log = logFile(Number(process.env.E2E_PORT));
  expect(existsSync(log)).toBe(true);
  expect(readFileSync(log, 'utf8')).not.toContain(canary);
});
