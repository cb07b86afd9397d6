import { z } from 'zod';

import type { ErasurePlaces } from '@/domain/erasure/places';
import type { SignedContent } from '@/domain/attribution/signed-content';

/** Runs one statement: through the application's client, or through a restore's own connection. */
export type RunSql = (text: string, values: unknown[]) => Promise<unknown[]>;

/** What an erasure changed: by table the ids of the rows (of a relay, its attribution's). */
export type TouchedRows = Readonly<Record<string, readonly string[]>>;

const touchedRows = z.record(z.string(), z.array(z.string()));

/**
 * Ends what was uploaded or pasted and is not read yet: nobody can look for a word in it. Who is writing
 * what was read is waited for, and what a job has in its hands is dropped when it comes to write it.
 */
export async function endUnreadIntakes(run: RunSql): Promise<void> {
  // In the order in which an article is added from what was taken in.
  await run('LOCK TABLE public.article, public.intake IN SHARE ROW EXCLUSIVE MODE', []);
  await run(
    `UPDATE public.intake SET state = 'failed', raw = NULL, size = NULL, digest = NULL, changed_at = now(),
       problem = 'Something was erased from the desk while this was being read. Send it again.'
     WHERE way <> 'fetched' AND state IN ('waiting', 'fetching', 'reading')`,
    [],
  );
}

/** Erases what the confirmed erasure is about, in the transaction that the runner is in. */
export async function eraseContent(run: RunSql, erasureId: string): Promise<TouchedRows> {
  const rows = await run('SELECT public.erase_content($1::uuid) AS touched', [erasureId]);
  return (
    z
      .array(z.object({ touched: touchedRows }))
      .min(1)
      .parse(rows)[0]?.touched ?? {}
  );
}

/** Gives blacked-out sign-offs their digests and marks the erasure as carried out. */
export async function sealErasure(
  run: RunSql,
  erasureId: string,
  digests: ReadonlyMap<string, string>,
  places: ErasurePlaces,
  at: Date,
): Promise<void> {
  await run(
    `SELECT public.seal_erasure($1::uuid, $2::uuid[], $3::text[], $4::jsonb, $5::timestamptz)::text`,
    [
      erasureId,
      [...digests.keys()],
      [...digests.values()],
      JSON.stringify(places),
      at.toISOString(),
    ],
  );
}

/** What these sign-offs vouch for. */
export async function signedContents(
  run: RunSql,
  ids: readonly string[],
): Promise<{ id: string; content: SignedContent }[]> {
  const rows = await run(
    'SELECT id::text, content FROM public.sign_off WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  const row = z.object({ id: z.string(), content: z.custom<SignedContent>() });
  return z.array(row).parse(rows);
}

const passageInText = z.object({
  id: z.string(),
  start: z.number(),
  end: z.number(),
  prefix: z.string(),
  suffix: z.string(),
  text: z.string(),
});

/** The passages in these article versions, each with the whole text. */
export async function passagesIn(run: RunSql, versionIds: readonly string[]) {
  const rows = await run(
    `SELECT p.id::text, p.start, p."end", p.prefix, p.suffix, v.text
     FROM public.passage p JOIN public.article_version v ON v.id = p.article_version_id
     WHERE v.id = ANY ($1::uuid[])`,
    [versionIds],
  );
  return z.array(passageInText).parse(rows);
}

/** Writes what stands around a passage. */
export async function setSurroundings(
  run: RunSql,
  { id, prefix, suffix }: { id: string; prefix: string; suffix: string },
): Promise<void> {
  await run('UPDATE public.passage SET prefix = $2, suffix = $3 WHERE id = $1::uuid', [
    id,
    prefix,
    suffix,
  ]);
}

/** Where a source's name and its other spellings stand, by table; changes nothing. */
export async function placesOfSource(run: RunSql, sourceId: string): Promise<ErasurePlaces> {
  const rows = await run(
    `SELECT public.sweep_words(NULL, t.ids, NULL, public.erasure_words(t.ids)) AS touched
     FROM (SELECT public.erasure_targets($1::uuid) AS ids) t`,
    [sourceId],
  );
  const [found] = z.array(z.object({ touched: touchedRows })).parse(rows);
  return countsOf(found?.touched ?? {});
}

/** Every spelling that the erasure of a source looks for. */
export async function spellingsOfSource(run: RunSql, sourceId: string): Promise<string[]> {
  const rows = await run('SELECT public.erasure_words(public.erasure_targets($1::uuid)) AS words', [
    sourceId,
  ]);
  return z.array(z.object({ words: z.array(z.string()) })).parse(rows)[0]?.words ?? [];
}

/** How many revisions hold the words of a comment. */
export async function revisionsOfComment(run: RunSql, commentId: string): Promise<number> {
  const rows = await run(
    `SELECT count(*)::int AS count FROM public.revision WHERE payload ->> 'commentId' = $1`,
    [commentId],
  );
  return z.array(z.object({ count: z.number() })).parse(rows)[0]?.count ?? 0;
}

/** How many rows of each table. */
export function countsOf(touched: TouchedRows): ErasurePlaces {
  return Object.fromEntries(Object.entries(touched).map(([table, ids]) => [table, ids.length]));
}
