import type { NewAttribution } from '@/domain/attribution/schema';
import { writtenClaim } from '@/domain/claim/schema';
import type { ClaimKind } from '@/domain/claim/kind';
import type { Actor } from '@/domain/person/role';
import { attributionReference, reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { lockVersions } from '../article/lock-queries';
import { recordNewClaim, openClaim } from '../claim/record';
import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand, stopWith } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockNames, picksOfAttribution, picksOfClaim } from '../source/lock-names';
import { lockSource } from '../source/remember-spelling';
import { once } from '../submission/once';
import { versionToRead } from './prepare';
import { writeAttribution } from './write-attribution';

/** What was logged, for the page that comes next. */
export interface LoggedAttribution {
  reference: string;
  claimId: string;
  claimNumber: number;
  number: number;
  speakerId: string | null;
  /** Where the words stand in the version's text, UTF-16 code units. */
  passages: { start: number; end: number }[];
}

/**
 * Logs who takes which stance on a claim, in which words of which article; a new claim that
 * the form writes is made in the same transaction. New sources that the form names are made
 * too, and the spelling of a known speaker is kept as another name if the form says so. Needs *log an
 * attribution*. One submission id makes one attribution.
 */
export function logAttribution(
  actor: Actor,
  input: NewAttribution,
): Promise<Result<LoggedAttribution>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'log an attribution');
    return once(tx, person, input.submissionId, async () => {
      const at = new Date();
      await lockNames(tx, picksOfForm(input));
      const version = await versionToRead(tx, input.articleVersionId);
      await lockVersions(tx, version.articleId, 'log');
      // The history of a source before that of the claim.
      if (input.rememberSpelling) await lockSource(tx, input.attribution.speaker);
      const claim = await claimToLogTo(tx, person, at, input);
      const row = await writeAttribution(tx, person, at, claim, version, input.attribution, {
        suggestion: input.suggestion ?? null,
        spelling: input.rememberSpelling ?? null,
      });
      await appendRevision(tx, row.entry);
      await refreshClaim(tx, claim.id, person.id, at);
      return {
        ok: true,
        reference: attributionReference(claim.number, row.number),
        claimId: claim.id,
        claimNumber: claim.number,
        number: row.number,
        speakerId: row.speakerId,
        passages: row.passages
          .map(({ start, end }) => ({ start, end }))
          .sort((one, other) => one.start - other.start),
      };
    });
  });
}

function picksOfForm({ claim, attribution }: NewAttribution) {
  return [
    ...picksOfAttribution(attribution),
    ...('fields' in claim ? picksOfClaim(claim.fields) : []),
  ];
}

async function claimToLogTo(
  tx: Transaction,
  person: Actor,
  at: Date,
  input: NewAttribution,
): Promise<{ id: string; number: number; kind: ClaimKind }> {
  const { claim: pick } = input;
  if ('fields' in pick) {
    const made = await recordNewClaim(tx, person, at, pick.fields);
    return { ...made, kind: pick.fields.kind };
  }
  if ('id' in pick) {
    const picked = await openClaim(tx, pick.id);
    if (pick.text === null || pick.text === picked.statement) return picked;
    // The line was written anew after the pick: never log to a claim that it does not show.
    const written = orStop(writtenClaim(pick.text, pick.about));
    return claimToLogTo(tx, person, at, { ...input, claim: written.claim });
  }
  const standing = await tx.claim.findUnique({ where: { number: pick.number } });
  if (standing) return openClaim(tx, standing.id);
  const message = `There is no ${reference('claim', pick.number)} on the desk.`;
  stopWith(refuse('not_found', message, { claim: [message] }));
}
