import type { Identification, OriginMark } from '@/domain/attribution/origins';
import { signOffDigest, wordsDigest } from '@/domain/attribution/sign-off';
import type { SignedContent } from '@/domain/attribution/signed-content';
import type { AttributionRecord } from '@/domain/claim/evidence';
import { edtfBounds } from '@/domain/time/edtf';
import type { Prisma } from '@/prisma/generated/client';

import { openingOf, signedClaimOf, signedContentOf, signedOff } from '../attribution/content';
import type { Database, Transaction } from '../database/client';
import { loadStandIns, type StandIns, type ThoughtMerge } from '../source/stand-ins';
import { claimAsMerged, contentAsMerged } from './as-merged';
import { type ClaimWithEvidence, evidenceInclude } from './evidence-row';
import { type Around, loadAround, markOf, type RoleRow } from './load-around';
import { namedIds, namedRows } from './named-sources';

/**
 * A claim and what its status is computed from; merged sources are replaced everywhere but in
 * `written` and in what digests are taken from.
 */
export interface LoadedEvidence {
  claim: ClaimWithEvidence;
  /** Every attribution, withdrawn and off-the-record ones too: the rules leave them out. */
  records: AttributionRecord[];
  /** An attribution's id → its content as it is written, which a sign-off is about. */
  written: Map<string, SignedContent>;
  writtenClaim: SignedContent['claim'];
  standIns: StandIns;
  marks: OriginMark[];
  identifications: Identification[];
  /** A participant's source id → the ids of the organizations that it heads. */
  offices: Map<string, string[]>;
  /** The roles of every source that is named, the one held last first. */
  roles: RoleRow[];
}

/**
 * Loads a claim with everything that status, summary and page are computed from, or null.
 * Whoever shows `claim.attributions` has to leave out what the reader may not see.
 * @param thought a merge of two sources to be taken as made
 */
export async function loadClaimEvidence(
  db: Database | Transaction,
  claimId: string,
  thought: ThoughtMerge | null = null,
): Promise<LoadedEvidence | null> {
  const [loaded] = await loadEvidenceOf(db, [claimId], thought);
  return loaded ?? null;
}

/** As {@link loadClaimEvidence} for many claims, with the same number of queries. */
export async function loadEvidenceOf(
  db: Database | Transaction,
  claimIds: readonly string[],
  thought: ThoughtMerge | null = null,
): Promise<LoadedEvidence[]> {
  const claims = await db.claim.findMany({
    where: { id: { in: [...claimIds] } },
    include: evidenceInclude,
  });
  if (claims.length === 0) return [];
  const standIns = await loadStandIns(
    db,
    claims.flatMap(namedIds),
    thought,
    claims.flatMap(namedRows),
  );
  const around = await loadAround(db, standIns);
  return claims.map((claim) => evidenceFrom(claim, around));
}

/** A claim with what of it is about the sources that it names. */
function evidenceFrom(
  written: ClaimWithEvidence,
  { standIns, identified, different, roles }: Around,
): LoadedEvidence {
  const claim = claimAsMerged(written, standIns);
  const named = new Set(namedIds(written).map((id) => standIns.idOf(id)));
  const isNamed = (id: string | null) => id !== null && named.has(standIns.idOf(id));
  const participantIds = new Set(claim.participants.map((p) => p.sourceId));
  return {
    claim,
    records: written.attributions.map((row) => recordOf(written, row, standIns)),
    written: new Map(written.attributions.map((row) => [row.id, signedContentOf(written, row)])),
    writtenClaim: signedClaimOf(written),
    standIns,
    marks: [
      ...claim.originMarks,
      ...different.filter((mark) => isNamed(mark.firstSourceId) || isNamed(mark.secondSourceId)),
    ].flatMap((mark) => markOf(mark, standIns)),
    identifications: identified
      .filter(({ unnamedId }) => isNamed(unnamedId))
      .map(({ unnamedId, namedId, named: other, identifiedOn }) => ({
        unnamedId: standIns.idOf(unnamedId),
        namedId: standIns.idOf(other.mergedIntoId ?? namedId),
        since: edtfBounds(identifiedOn).earliest ?? -Infinity,
      })),
    roles,
    offices: officesAt(
      claim,
      roles
        .filter(({ sourceId, headsIt }) => headsIt && participantIds.has(standIns.idOf(sourceId)))
        .map((role) => ({
          ...role,
          sourceId: standIns.idOf(role.sourceId),
          organizationId:
            role.organizationId &&
            standIns.idOf(role.organization?.mergedIntoId ?? role.organizationId),
        })),
    ),
  };
}

function recordOf(
  claim: ClaimWithEvidence,
  row: ClaimWithEvidence['attributions'][number],
  standIns: StandIns,
): AttributionRecord {
  const written = signedContentOf(claim, row);
  const opening = openingOf(row);
  return {
    id: row.id,
    number: row.number,
    present: contentAsMerged(written, standIns),
    presentDigest: signOffDigest(written),
    ...(written.lost ? { presentWordsDigest: wordsDigest(written) } : {}),
    loggedAt: row.loggedAt.getTime(),
    materialSince: row.materialAt?.getTime() ?? null,
    ...(opening ? { opening } : {}),
    resubmittedAt: row.resubmittedAt?.getTime() ?? null,
    decisions: row.signOffs.map((signOff) => {
      const content = contentAsMerged(signedOff(signOff), standIns);
      return {
        decision: signOff.decision,
        digest: signOff.digest,
        ...(content.lost ? { wordsDigest: wordsDigest(signedOff(signOff)) } : {}),
        level: content.level,
        at: signOff.decidedAt.getTime(),
        content,
      };
    }),
    withdrawals: row.withdrawals.map(({ withdrawnAt, restoredAt }) => ({
      at: withdrawnAt.getTime(),
      restoredAt: restoredAt?.getTime() ?? null,
    })),
  };
}

/** Offices that a participant had left before the claimed event speak for it no more. */
function officesAt(
  claim: ClaimWithEvidence,
  roles: readonly Prisma.SourceRoleGetPayload<object>[],
): Map<string, string[]> {
  const offices = new Map<string, string[]>();
  for (const { sourceId, organizationId, untilLatest } of roles) {
    const left = untilLatest && claim.eventEarliest && untilLatest < claim.eventEarliest;
    if (!organizationId || left) continue;
    offices.set(sourceId, [...(offices.get(sourceId) ?? []), organizationId]);
  }
  return offices;
}
