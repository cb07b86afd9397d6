import type { EvidenceRow } from '@/domain/claim/evidence';
import { mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { attributionReference, reference } from '@/domain/reference';
import { type PossibleAnswer, requestState } from '@/domain/response/request-state';
import type { ResponseRequestView } from '@/domain/response/view';
import type { Prisma } from '@/prisma/generated/client';

import type { LoadedEvidence } from '../claim/load';
import { attributionHref } from '../claim/rows';
import { database } from '../database/client';
import { loadStandIns } from '../source/stand-ins';
import { voicesOf } from './voices';

/** A request with what the checklist needs of it beside. */
export interface ResponseRequestFound extends ResponseRequestView {
  sourceId: string;
}

/** The requests for a response to a claim that stand, the one asked first first. */
export const requestsOfClaim = {
  where: { withdrawnAt: null },
  orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  include: { askedBy: { select: { name: true } } },
} as const satisfies Prisma.Claim$responseRequestsArgs;

type RequestRow = Prisma.ResponseRequestGetPayload<{
  include: (typeof requestsOfClaim)['include'];
}>;

/**
 * Requests for a response to a claim, each with where it stands by the rows that everybody may see:
 * what is off the record answers nothing here.
 */
export async function responseRequests(
  actor: Actor,
  requests: readonly RequestRow[],
  { claim, records }: LoadedEvidence,
  rows: readonly EvidenceRow[],
  now: Date,
): Promise<ResponseRequestFound[]> {
  if (requests.length === 0) return [];
  const standIns = await loadStandIns(
    database,
    requests.map(({ sourceId }) => sourceId),
  );
  const voices = await voicesOf(
    standIns,
    requests.map(({ sourceId }) => standIns.idOf(sourceId)),
  );
  const loggedAt = new Map(records.map((record) => [record.id, record.loggedAt]));
  const said = rows
    .filter(({ review }) => review !== 'rejected')
    .map((row): PossibleAnswer => {
      const { speaker, principal, stance } = row.content;
      return {
        id: row.id,
        speakerId: speaker?.id ?? null,
        principalId: principal?.id ?? null,
        stance,
        loggedAt: loggedAt.get(row.id) ?? 0,
        saidLatest: row.said.latest,
      };
    });
  return requests.map((request) => {
    const sourceId = standIns.idOf(request.sourceId);
    const source = standIns.rowOf(request.sourceId);
    const { state, rowIds } = requestState(
      {
        askedAt: request.askedAt.getTime(),
        deadline: request.deadline?.getTime() ?? null,
        voices: voices.get(sourceId) ?? new Set([sourceId]),
      },
      said,
      now.getTime(),
    );
    return {
      id: request.id,
      sourceId,
      source: {
        name: source?.name ?? '',
        href: source ? `/sources/${reference('source', source.number)}` : null,
      },
      how: request.how,
      askedAt: request.askedAt.toISOString(),
      deadline: request.deadline?.toISOString() ?? null,
      askedBy: request.askedBy.name,
      state,
      rows: rows
        .filter(({ id }) => rowIds.includes(id))
        .map(({ number }) => ({
          reference: attributionReference(claim.number, number),
          href: attributionHref(claim.number, number),
        })),
      logSilenceHref:
        state === 'silent' && claim.withdrawnAt === null
          ? silenceHref(claim.number, sourceId, request.deadline)
          : null,
      mayWithdraw: claim.withdrawnAt === null && mayWithdraw(actor, request.askedById).ok,
    };
  });
}

/** Where it is logged that somebody did not respond: first the article is chosen, then all is filled in. */
function silenceHref(claimNumber: number, sourceId: string, deadline: Date | null): string {
  const asked = new URLSearchParams({ speaker: sourceId, stance: 'did_not_respond' });
  if (deadline) asked.set('said', deadline.toISOString().slice(0, 10));
  return `/claims/${reference('claim', claimNumber)}/attributions/new?${asked.toString()}`;
}
