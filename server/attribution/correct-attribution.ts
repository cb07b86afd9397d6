import { checkPlace, checkSpelling } from '@/domain/attribution/minor-correction';
import type { CorrectionFields } from '@/domain/attribution/schema';
import { inWords } from '@/domain/history/readable-change';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import { locatePassage } from '@/domain/text/find-passage';

import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand, stopWith } from '../command';
import { followWords } from '../words/follow-words';
import { appendToClaim } from './append';
import { checkRowRevision } from './check-row-revision';
import { type OpenedAttribution, openAttribution } from './open';
import { placePassages, writeChain } from './place-passages';
import { type VersionRead, versionToRead } from './prepare';
import { readableAttribution } from './readable';

type Passages = Parameters<typeof placePassages>[2];

/**
 * Corrects spelling and the borders of passages on the spot, without becoming an author, so that the
 * same editor may still sign off. Needs *correct spelling and offsets*. Refuses what is more than that
 * (`checkSpelling`, `checkPlace`) at its field, and with `conflict` if the attribution or the claim's
 * own fields were saved since `revision`. What a sign-off covers has changed, so an accepted row is
 * read once more.
 */
export function correctAttribution(
  actor: Actor,
  input: CorrectionFields,
): Promise<Result<{ revision: number }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'correct spelling and offsets');
    const row = await openAttribution(tx, person, input.attributionId);
    const before = await readableAttribution(tx, row.id);
    const present = async () => inWords(before);
    orStop(await checkRowRevision(tx, row, input.revision, present));
    mustMatch(row, input);
    const version = await versionToRead(tx, row.articleVersionId);
    const passages = correctedPassages(version, row, input);
    for (const [index, { words }] of row.relays.entries()) {
      const spelled = input.relays[index]?.words ?? null;
      at(`relays[${index}].words`, checkSpelling('How it passed', words, spelled));
    }
    at('scopeWords', checkSpelling('The part', row.scopeWords, input.scopeWords));
    at('note', checkSpelling('The note', row.note, input.note));

    const now = new Date();
    const placed = await placePassages(tx, version, passages);
    const relays = row.relays.map(({ sourceId }, index) => ({
      sourceId,
      words: input.relays[index]?.words ?? null,
    }));
    await tx.attribution.update({
      where: { id: row.id },
      data: { scopeWords: input.scopeWords, note: input.note },
    });
    await writeChain(tx, row.id, relays, placed);
    const after = await readableAttribution(tx, row.id);
    if (JSON.stringify(after) === JSON.stringify(before)) {
      return refuse('invalid', 'Nothing is other than before. Correct something first.');
    }
    const payload = { before, after };
    const revision = await appendToClaim(tx, row, person.id, now, 'attribution_corrected', payload);
    await followWords(tx, version.articleId, now, { id: row.id, versionId: version.id });
    await refreshClaim(tx, row.claimId, person.id, now, { authorsStay: true });
    return { ok: true, revision };
  });
}

/** The form must be about these passages and relays, not about others that came since. */
function mustMatch(row: OpenedAttribution, { passages, relays }: CorrectionFields): void {
  if (passages.length === row.passages.length && relays.length === row.relays.length) return;
  stopWith(refuse('invalid', 'Passages and relays come and go by editing the attribution.'));
}

/** The passages where the corrected words stand; stops with a message at the field otherwise. */
function correctedPassages(
  version: VersionRead,
  row: OpenedAttribution,
  input: CorrectionFields,
): Passages {
  return row.passages.map(({ passage }, index) => {
    const given = input.passages[index];
    const words = given?.words ?? passage.exact;
    const field = `passages[${index}]`;
    const found = at(`${field}.words`, locatePassage(version.text, words, passage.start));
    // Words that were not touched stay at their place, wherever else they stand.
    const place = words === passage.exact ? passage : found;
    at(`${field}.words`, checkPlace(version.text, passage, place));
    const originalWords = given?.originalWords ?? null;
    at(
      `${field}.originalWords`,
      checkSpelling('The original words', passage.originalWords, originalWords),
    );
    return {
      words: place.exact,
      near: place.start,
      form: passage.form,
      translated: passage.translated,
      originalWords,
      ...(passage.originalLanguage ? { originalLanguage: passage.originalLanguage } : {}),
    };
  });
}

/** Stops the command with a refusal's message at one field of the form. */
function at<T extends object>(field: string, checked: Result<T>): T {
  if (checked.ok) return checked;
  stopWith(refuse(checked.reason, checked.message, { [field]: [checked.message] }));
}
