import { disagreement } from '@/domain/claim/disagreement';
import { type EvidenceRow, evidenceAsOf } from '@/domain/claim/evidence';
import { type Facet, type FacetedRow, facetsOf } from '@/domain/claim/facets';
import { daySpan, eventDay, numberSpan, spans } from '@/domain/claim/spans';
import type { ClaimSummary } from '@/domain/claim/summary';
import { figureInterval } from '@/domain/quantity/figure-interval';
import type { TimeBounds } from '@/domain/time/bounds';
import type { Attribution, Claim } from '@/prisma/generated/client';

import type { StoredVerdict } from '../verdict/refresh-verdict';
import type { LoadedEvidence } from './load';

/** What the list of claims sorts and narrows a claim by. */
export interface Entry {
  withdrawn: boolean;
  facets: Facet[];
  loggedAt: Date;
  lastActivityAt: Date;
  eventDay: number;
  disagreement: number;
  /** Spans as PostgreSQL writes them; null: nothing of the kind is said. */
  happened: string | null;
  said: string | null;
  figures: string | null;
}

/** Of a claim's evidence, what its entry is made from. */
export interface EntryEvidence {
  claim: Pick<
    Claim,
    | 'withdrawnAt'
    | 'kind'
    | 'storyId'
    | 'tags'
    | 'unit'
    | 'loggedById'
    | 'createdAt'
    | 'eventTime'
    | 'eventEarliest'
    | 'eventLatest'
  > & { attributions: Pick<Attribution, 'id' | 'loggedById'>[] };
  records: LoadedEvidence['records'];
  standIns: Pick<LoadedEvidence['standIns'], 'rowOf'>;
}

/**
 * A claim's entry from scratch. Withdrawn and rejected rows are not in it, nor is anything off the
 * record, whoever may see it: entries are counted for everybody.
 */
export function entryOf(
  loaded: EntryEvidence,
  summary: ClaimSummary,
  { verdict, verdictStale }: StoredVerdict,
  lastActivityAt: Date,
): Entry {
  const { claim, records } = loaded;
  const rows = evidenceAsOf(records, { saidBy: null, acceptedBy: null }).filter(
    ({ review }) => review !== 'rejected',
  );
  const event: TimeBounds = {
    earliest: claim.eventEarliest?.getTime() ?? null,
    latest: claim.eventLatest?.getTime() ?? null,
  };
  const figures = rows.flatMap(({ content }) =>
    content.figure ? [numberSpan(figureInterval(content.figure))] : [],
  );
  return {
    withdrawn: claim.withdrawnAt !== null,
    facets: facetsOf({
      withdrawn: claim.withdrawnAt !== null,
      kind: claim.kind,
      status: summary.status,
      verdict,
      verdictStale,
      storyId: claim.storyId,
      tags: claim.tags,
      unit: claim.unit,
      loggedById: claim.loggedById,
      waiting: summary.waiting.total + summary.waiting.underReReview > 0,
      soleUnnamedBasis: summary.soleUnnamedBasis,
      rows: rows.map((row) => facetedRow(loaded, row)),
    }),
    loggedAt: claim.createdAt,
    lastActivityAt,
    eventDay: eventDay(event),
    disagreement: disagreement(summary),
    happened: claim.eventTime === null ? null : daySpan(event),
    said: rows.length > 0 ? spans(rows.map(({ said }) => daySpan(said))) : null,
    figures: figures.length > 0 ? spans(figures) : null,
  };
}

function facetedRow({ claim, standIns }: EntryEvidence, row: EvidenceRow): FacetedRow {
  const { speaker, principal, relays, publisher, stance } = row.content;
  const outlets = relays.filter(({ sourceId }) => standIns.rowOf(sourceId)?.kind === 'outlet');
  const loggedBy = claim.attributions.find(({ id }) => id === row.id)?.loggedById;
  return {
    stance,
    sourceIds: given([speaker?.id, principal?.id]),
    outletIds: given([
      publisher?.sourceId,
      speaker?.outletId,
      ...outlets.map(({ sourceId }) => sourceId),
    ]),
    loggedById: loggedBy ?? claim.loggedById,
  };
}

function given(ids: readonly (string | null | undefined)[]): string[] {
  return ids.filter((id) => typeof id === 'string');
}
