import type { AttributionRowView } from '@/domain/attribution/view';
import type { AttributionRecord, EvidenceRow } from '@/domain/claim/evidence';
import { evidenceAsOf, isRecordOffTheRecord } from '@/domain/claim/evidence';
import { repeatedRow } from '@/domain/attribution/repeats';
import { type ClaimStatus, claimStatus } from '@/domain/claim/status';
import { maySeeOffTheRecord } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';

import type { Database, Transaction } from '../database/client';
import { type LoadedEvidence, loadClaimEvidence } from './load';
import { attributionRow, type RowContext, type RowState, sourcesOf } from './rows';
import { speakerRoles } from './speaker-roles';

/** A claim loaded for a page: its evidence, what it amounts to, and how its rows are shown. */
export interface ClaimParts {
  loaded: LoadedEvidence;
  rows: EvidenceRow[];
  status: ClaimStatus;
  context: RowContext;
}

/** The status of loaded evidence as it is now, or as it would be with other records. */
export function statusOf(
  loaded: LoadedEvidence,
  now: Date,
  records: readonly AttributionRecord[] = loaded.records,
): { rows: EvidenceRow[]; status: ClaimStatus } {
  const rows = evidenceAsOf(records, { saidBy: null, acceptedBy: null });
  const { claim, marks, identifications, offices } = loaded;
  const evidence = { kind: claim.kind, rows, marks, identifications, offices, now: now.getTime() };
  return { rows, status: claimStatus(evidence) };
}

/** Loads what the pages of a claim and of its attributions are made from; null: no such claim. */
export async function loadClaimParts(
  db: Database | Transaction,
  claimId: string,
  now: Date,
): Promise<ClaimParts | null> {
  const loaded = await loadClaimEvidence(db, claimId);
  if (!loaded) return null;
  const { rows, status } = statusOf(loaded, now);
  const sources = sourcesOf(loaded.claim);
  const roleAt = speakerRoles(loaded);
  return { loaded, rows, status, context: { claim: loaded.claim, sources, roleAt, status } };
}

/** The claim's rows by where they are shown; repeats are folded into what they pass on. */
export interface ShownRows {
  evidence: AttributionRowView[];
  setAside: (AttributionRowView & { why: 'rejected' | 'withdrawn' })[];
  /** Only those that this reader may see. */
  offRecord: AttributionRowView[];
}

/** Every row that the reader may see, each in exactly one place. */
export function shownRows({ loaded, rows, context }: ClaimParts, actor: Actor): ShownRows {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const views = new Map<string, AttributionRowView>();
  const shown: ShownRows = { evidence: [], setAside: [], offRecord: [] };
  for (const record of loaded.records) {
    const row = loaded.claim.attributions.find(({ id }) => id === record.id);
    if (!row) continue;
    const evidence = byId.get(record.id);
    const view = attributionRow(context, row, evidence ?? presentState(record, row.review));
    if (isRecordOffTheRecord(record)) {
      if (maySeeOffTheRecord(actor, row.loggedById)) shown.offRecord.push(view);
    } else if (!evidence) {
      shown.setAside.push({ ...view, why: 'withdrawn' });
    } else if (evidence.review === 'rejected') {
      shown.setAside.push({ ...view, why: 'rejected' });
    } else {
      views.set(record.id, view);
    }
  }
  for (const [id, view] of views) {
    const root = rootOf(id, byId);
    const folder = root === id ? undefined : views.get(root);
    if (folder) folder.repeatedBy.push(view);
    else shown.evidence.push(view);
  }
  return shown;
}

/** A row as it stands, where no version of it counts. */
export function presentState(record: AttributionRecord, review: RowState['review']): RowState {
  return {
    content: record.present,
    review,
    counts: false,
    material: record.materialSince !== null,
  };
}

/** The id of the counting row at the end of a chain of repeats; its own where it repeats none. */
function rootOf(id: string, byId: ReadonlyMap<string, EvidenceRow>): string {
  const row = byId.get(id);
  const next = row && repeatedRow(row, byId);
  return next ? rootOf(next.id, byId) : id;
}
