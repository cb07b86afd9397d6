import { isDeepStrictEqual } from 'node:util';

import { v7 as uuid } from 'uuid';

import { reference } from '@/domain/reference';
import type { ClaimKind } from '@/domain/claim/kind';
import type { ClaimFields } from '@/domain/claim/schema';
import { claimStatus } from '@/domain/claim/status';
import { type ClaimSummary, summarize } from '@/domain/claim/summary';
import type { Json } from '@/domain/history/canonical-json';
import type { Actor } from '@/domain/person/role';
import { refuse } from '@/domain/result';
import { isNobody } from '@/domain/source/pick';
import { edtfBounds } from '@/domain/time/edtf';
import type { Claim } from '@/prisma/generated/client';

import { stopWith } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import type { NewEntry } from '../history/append-many';
import { lockAggregates } from '../history/queries';
import { indexClaims, reindexClaim } from '../similar/index-queries';
import { resolveSource } from '../source/resolve';
import { mustBeOpenStory } from '../story/open-story';
import { instant } from '../instant';
import { claimContentInclude } from '../attribution/content';

/** The columns that a form's fields become. */
function columnsOf(fields: ClaimFields) {
  const event = fields.eventTime ? edtfBounds(fields.eventTime) : null;
  const quantity = fields.kind === 'quantity';
  return {
    kind: fields.kind,
    statement: fields.statement,
    context: fields.context,
    language: fields.language,
    storyId: fields.storyId ?? null,
    tags: fields.tags,
    eventTime: fields.eventTime,
    eventEarliest: instant(event?.earliest),
    eventLatest: instant(event?.latest),
    counted: quantity ? fields.counted : null,
    population: quantity ? fields.population : null,
    unit: quantity ? fields.unit : null,
  };
}

/** Writes the participants that the form names, of a claim that has none. */
async function writeParticipants(
  tx: Transaction,
  actor: Actor,
  at: Date,
  claimId: string,
  fields: ClaimFields,
): Promise<void> {
  const rows: { claimId: string; sourceId: string; position: number; ownAct: boolean }[] = [];
  for (const [index, { source, ownAct }] of fields.participants.entries()) {
    if (!source || isNobody(source)) continue;
    const sourceId = await resolveSource(tx, actor, at, source, {
      owner: 'theirs',
      outletId: null,
      field: `claim.participants[${index}].source`,
    });
    if (sourceId && !rows.some((row) => row.sourceId === sourceId)) {
      rows.push({ claimId, sourceId, position: rows.length, ownAct: ownAct ?? false });
    }
  }
  if (rows.length > 0) await tx.claimParticipant.createMany({ data: rows });
}

/** The summary of a claim that nobody has spoken on. */
export function summaryOfNothing(kind: ClaimKind, at: Date): ClaimSummary {
  return summarize(
    claimStatus({
      kind,
      rows: [],
      marks: [],
      identifications: [],
      offices: new Map(),
      now: at.getTime(),
    }),
  );
}

/**
 * Writes a new claim with its first revision; the caller has authorized the actor and refreshes the
 * summary once everything else of the claim is written.
 */
export async function recordNewClaim(
  tx: Transaction,
  actor: Actor,
  at: Date,
  fields: ClaimFields,
): Promise<{ id: string; number: number }> {
  const { entry, ...claim } = await writeNewClaim(tx, actor, at, fields);
  await appendRevision(tx, entry);
  return claim;
}

/** As {@link recordNewClaim}, but for its first revision, which the caller appends. */
export async function writeNewClaim(
  tx: Transaction,
  actor: Actor,
  at: Date,
  fields: ClaimFields,
): Promise<{ id: string; number: number; entry: NewEntry }> {
  await mustBeOpenStory(tx, fields.storyId, 'claim.storyId');
  const nothingYet = summaryOfNothing(fields.kind, at);
  const claim = await tx.claim.create({
    data: {
      id: uuid(),
      ...columnsOf(fields),
      loggedById: actor.id,
      createdAt: at,
      status: nothingYet.status,
      summary: nothingYet as object,
      waitingCount: 0,
      lastActivityAt: at,
    },
  });
  await writeParticipants(tx, actor, at, claim.id, fields);
  await indexClaims(tx, [claim]);
  return {
    id: claim.id,
    number: claim.number,
    entry: {
      aggregateKind: 'claim',
      aggregateId: claim.id,
      actorId: actor.id,
      at,
      action: 'created',
      payload: { after: await readableClaim(tx, claim.id) },
    },
  };
}

/**
 * Writes a claim's changed fields with a revision of what they were before.
 * @param noted that it is the work of an import, for the history
 * @returns false if they are the same: then there is no revision
 */
export async function recordChangedClaim(
  tx: Transaction,
  actor: Actor,
  at: Date,
  claimId: string,
  fields: ClaimFields,
  noted: { imported?: true } = {},
): Promise<boolean> {
  await mustBeOpenStory(tx, fields.storyId, 'claim.storyId');
  const rows = () =>
    tx.claim.findUniqueOrThrow({
      where: { id: claimId },
      include: { participants: { orderBy: { position: 'asc' } } },
    });
  const rowsBefore = await rows();
  const before = await readableClaim(tx, claimId);
  await tx.claim.update({ where: { id: claimId }, data: columnsOf(fields) });
  await tx.claimParticipant.deleteMany({ where: { claimId } });
  await writeParticipants(tx, actor, at, claimId, fields);
  if (isDeepStrictEqual(await rows(), rowsBefore)) return false;
  await reindexClaim(tx, claimId);
  await appendRevision(tx, {
    aggregateKind: 'claim',
    aggregateId: claimId,
    actorId: actor.id,
    at,
    action: 'changed',
    payload: { before, after: await readableClaim(tx, claimId), ...noted },
  });
  return true;
}

/**
 * Locks a claim's history and answers the claim; stops the command if there is none, if it was merged
 * into another, or if it was withdrawn and the command is not about that.
 */
export async function openClaim(
  tx: Transaction,
  claimId: string,
  { withdrawn = 'refuse' }: { withdrawn?: 'refuse' | 'allow' } = {},
) {
  await lockAggregates(tx, [claimId]);
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    include: { mergedInto: { select: { number: true } } },
  });
  if (claim?.mergedInto) {
    const [one, other] = [claim, claim.mergedInto].map(({ number }) => reference('claim', number));
    stopWith(refuse('withdrawn', `${one} was merged into ${other}. Work on that one.`));
  }
  if (!claim) stopWith(refuse('not_found', 'This claim is not on the desk.'));
  if (claim.withdrawnAt && withdrawn === 'refuse') {
    stopWith(
      refuse(
        'withdrawn',
        `${reference('claim', claim.number)} was withdrawn. Restore it before you work on it.`,
      ),
    );
  }
  return claim;
}

/** A claim's fields as people read them, for its history and for showing a conflict. */
export async function readableClaim(
  tx: Transaction,
  claimId: string,
): Promise<Record<string, Json>> {
  return claimInWords(
    await tx.claim.findUniqueOrThrow({
      where: { id: claimId },
      include: { ...claimContentInclude, story: { select: { title: true } } },
    }),
  );
}

/** What {@link readableClaim} says of a claim's row. */
export function claimInWords(
  claim: Pick<
    Claim,
    | 'kind'
    | 'statement'
    | 'context'
    | 'language'
    | 'tags'
    | 'eventTime'
    | 'counted'
    | 'population'
    | 'unit'
  > & {
    story: { title: string } | null;
    participants: { source: { name: string }; ownAct: boolean }[];
  },
): Record<string, Json> {
  return {
    kind: claim.kind,
    statement: claim.statement,
    context: claim.context,
    language: claim.language,
    story: claim.story?.title ?? null,
    tags: claim.tags.join(', ') || null,
    eventTime: claim.eventTime,
    counted: claim.counted,
    population: claim.population,
    unit: claim.unit,
    participants:
      claim.participants
        .map(({ source, ownAct }) => (ownAct ? `${source.name} (own act)` : source.name))
        .join('; ') || null,
  };
}
