import { v7 as uuid } from 'uuid';

import type { AttributionFields } from '@/domain/attribution/schema';
import type { ClaimKind } from '@/domain/claim/kind';
import type { Actor } from '@/domain/person/role';

import { notYet } from '../claim/refresh';
import type { Transaction } from '../database/client';
import type { NewEntry } from '../history/append-many';
import { rememberSpelling } from '../source/remember-spelling';
import { followWords } from '../words/follow-words';
import { numberRow } from './numbers';
import { insertChain, type PlacedPassage, placePassages } from './place-passages';
import { mustRepeatAnother, prepareAttribution, type VersionRead } from './prepare';
import { readableAttribution } from './readable';

/** What was written of a new attribution. */
export interface WrittenAttribution {
  id: string;
  number: number;
  speakerId: string | null;
  passages: PlacedPassage[];
  /** The revision that says so, for the caller to append. */
  entry: NewEntry;
}

/**
 * Writes a new attribution. The caller has authorized the actor, holds the claim and the article's
 * versions, appends its revision and refreshes the claim once everything is written. Stops the command with
 * messages at the fields, all of which stand under `attribution.`.
 * @param from the suggestion that filled the form, and how the article spells the speaker where that is
 *   to be kept as another name
 */
export async function writeAttribution(
  tx: Transaction,
  person: Actor,
  at: Date,
  claim: { id: string; kind: ClaimKind },
  version: VersionRead,
  fields: AttributionFields,
  from: { suggestion: string | null; spelling: string | null },
): Promise<WrittenAttribution> {
  const isHidden = fields.level === 'off_record';
  const prepared = await prepareAttribution(tx, person, at, claim, version, fields, isHidden);
  await mustRepeatAnother(tx, claim.id, null, prepared.columns.repeatsId);
  const passages = await placePassages(tx, version, fields.passages);
  const { speakerId } = prepared.columns;
  await rememberSpelling(tx, person, at, speakerId, from.spelling);
  const id = uuid();
  const number = await numberRow(tx, claim.id, { id, isHidden });
  await tx.attribution.create({
    data: {
      id,
      claimId: claim.id,
      number,
      articleVersionId: version.id,
      ...prepared.columns,
      suggestion: from.suggestion,
      loggedById: person.id,
      loggedAt: at,
      // The refresh of the claim takes the digest of what was written.
      contentDigest: notYet,
    },
    select: { id: true },
  });
  await tx.attributionAuthor.createMany({ data: [{ attributionId: id, personId: person.id }] });
  await insertChain(tx, id, prepared.relays, passages);
  // The article may have been captured again while the form was filled in.
  await followWords(tx, version.articleId, at, { id, versionId: version.id });
  const entry: NewEntry = {
    aggregateKind: 'claim',
    aggregateId: claim.id,
    attributionId: id,
    actorId: person.id,
    at,
    action: 'attribution_logged',
    payload: { after: await readableAttribution(tx, id) },
  };
  return { id, number, speakerId, passages, entry };
}
