import { inWords } from '@/domain/history/readable-change';
import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';
import { carryPassages } from '@/domain/text/carry-passage';
import { locatePassage } from '@/domain/text/find-passage';
import type { TakenWords } from '@/domain/words/schema';

import { appendToClaim } from '../attribution/append';
import { checkRowRevision } from '../attribution/check-row-revision';
import type { OpenedAttribution } from '../attribution/open';
import { placePassages, writeChain } from '../attribution/place-passages';
import { type VersionRead, versionInclude, versionToRead } from '../attribution/prepare';
import { readableAttribution } from '../attribution/readable';
import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand, stopWith } from '../command';
import { openWordsCheck } from './open-check';

type Passages = Parameters<typeof placePassages>[2];

/**
 * Puts words of the article's latest version in the place of those that it changed: the attribution is
 * read in that version from now on. Its carried passages move with it. As by every edit, whoever does it
 * becomes an author, and review reopens. Needs *settle words that an article changed*. Refuses with
 * `conflict` if the attribution or the claim's own fields were saved since `revision`, or the article
 * was captured again since, and words that do not stand in the text at their field.
 */
export function takeNewWords(
  actor: Actor,
  input: TakenWords,
): Promise<Result<{ reference: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'settle words that an article changed');
    const { row, check } = await openWordsCheck(tx, person, input.attributionId);
    const before = await readableAttribution(tx, row.id);
    const present = async () => inWords(before);
    orStop(await checkRowRevision(tx, row, input.revision, present));
    const { article } = await versionToRead(tx, row.articleVersionId);
    const latest = await tx.articleVersion.findFirstOrThrow({
      where: { articleId: article.id },
      orderBy: { number: 'desc' },
      include: versionInclude,
    });
    if (latest.number !== input.version) {
      return refuse(
        'conflict',
        'The article was captured once more since you opened this. Reload the page and compare anew.',
      );
    }
    const old = await tx.articleVersion.findUniqueOrThrow({ where: { id: row.articleVersionId } });
    const passages = passagesIn(latest, old.text, row, input);
    const at = new Date();
    await tx.attribution.update({
      where: { id: row.id },
      data: { articleVersionId: latest.id },
    });
    const placed = await placePassages(tx, latest, passages);
    const relays = row.relays.map(({ sourceId, words }) => ({ sourceId, words }));
    await writeChain(tx, row.id, relays, placed);
    await tx.wordsCheck.update({
      where: { id: check.id },
      data: { outcome: 'took_new', settledById: person.id, settledAt: at, note: null },
    });
    await appendToClaim(tx, row, person.id, at, 'words_taken', {
      version: latest.number,
      before,
      after: await readableAttribution(tx, row.id),
    });
    await refreshClaim(tx, row.claimId, person.id, at);
    return { ok: true, reference: attributionReference(row.claim.number, row.number) };
  });
}

/** The attribution's passages as they stand in the latest text; stops with a message at its field. */
function passagesIn(
  latest: VersionRead,
  oldText: string,
  row: OpenedAttribution,
  input: TakenWords,
): Passages {
  const own = row.passages.map(({ passage }) => passage);
  const carried = carryPassages(oldText, own, latest.text);
  const placed = own.flatMap((passage, nth): Passages => {
    const place = carried[nth];
    const answers = {
      form: passage.form,
      translated: passage.translated,
      originalWords: passage.originalWords,
      ...(passage.originalLanguage ? { originalLanguage: passage.originalLanguage } : {}),
    };
    if (place?.state === 'carried') {
      const words = latest.text.slice(place.start, place.end);
      return [{ ...answers, words, near: place.start }];
    }
    const index = input.passages.findIndex(({ passageId }) => passageId === passage.id);
    const given = input.passages[index];
    if (!given?.words) return [];
    const found = locatePassage(latest.text, given.words, given.near);
    if (!found.ok) {
      stopWith(refuse('invalid', found.message, { [`passages[${index}].words`]: [found.message] }));
    }
    return [{ ...answers, words: found.exact, near: found.start }];
  });
  if (placed.length > 0) return placed;
  const message = 'Give the words in the article as it stands now, or keep the old ones.';
  stopWith(refuse('invalid', message, { 'passages[0].words': [message] }));
}
