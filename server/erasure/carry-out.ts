import { signOffDigest } from '@/domain/attribution/sign-off';

import {
  countsOf,
  endUnreadIntakes,
  eraseContent,
  passagesIn,
  type RunSql,
  sealErasure,
  setSurroundings,
  signedContents,
  type TouchedRows,
} from './queries';

/**
 * Carries out a confirmed erasure in the transaction that the runner is in: the words go, sign-offs get
 * the digests of what is left, so that nothing lapses, and the erasure is marked as done. What claims
 * derive from it is refreshed afterwards (`refreshErased`).
 */
export async function carryOut(run: RunSql, erasureId: string, at: Date): Promise<TouchedRows> {
  await endUnreadIntakes(run);
  const touched = await eraseContent(run, erasureId);
  await mendSurroundings(run, touched.article_version ?? []);
  const signed = await signedContents(run, touched.sign_off ?? []);
  const digests = new Map(signed.map(({ id, content }) => [id, signOffDigest(content)]));
  await sealErasure(run, erasureId, digests, countsOf(touched), at);
  return touched;
}

/** What stands around a passage may begin or end within a word that was blacked out in the text. */
async function mendSurroundings(run: RunSql, versionIds: readonly string[]): Promise<void> {
  if (versionIds.length === 0) return;
  for (const { id, start, end, prefix, suffix, text } of await passagesIn(run, versionIds)) {
    const around = {
      prefix: text.slice(Math.max(0, start - prefix.length), start),
      suffix: text.slice(end, end + suffix.length),
    };
    if (around.prefix !== prefix || around.suffix !== suffix) {
      await setSurroundings(run, { id, ...around });
    }
  }
}
