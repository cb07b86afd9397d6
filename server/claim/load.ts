import type { Identification, OriginMark } from '@/domain/attribution/origins';
import { signOffDigest } from '@/domain/attribution/sign-off';
import type { NamedSource, SignedContent } from '@/domain/attribution/signed-content';
import type { AttributionRecord } from '@/domain/claim/evidence';
import { edtfBounds } from '@/domain/time/edtf';
import type { Prisma } from '@/prisma/generated/client';

import {
  claimContentInclude,
  contentInclude,
  namedSource,
  signedContentOf,
  signedOff,
} from '../attribution/content';
import type { Database, Transaction } from '../database/client';

const evidenceInclude = {
  ...claimContentInclude,
  attributions: {
    orderBy: { number: 'asc' },
    include: {
      ...contentInclude,
      signOffs: { orderBy: { decidedAt: 'asc' } },
      withdrawals: { orderBy: { withdrawnAt: 'asc' } },
    },
  },
  originMarks: { where: { withdrawnAt: null } },
} as const satisfies Prisma.ClaimInclude;

/** A claim's row with all its attributions, sign-offs and marks. */
export type ClaimWithEvidence = Prisma.ClaimGetPayload<{ include: typeof evidenceInclude }>;

/** A claim and what its status is computed from. */
export interface LoadedEvidence {
  claim: ClaimWithEvidence;
  /** Every attribution, withdrawn and off-the-record ones too: the rules leave them out. */
  records: AttributionRecord[];
  marks: OriginMark[];
  identifications: Identification[];
  /** A participant's source id → the ids of the organizations that it heads. */
  offices: Map<string, string[]>;
}

/**
 * Loads a claim with everything that status, summary and page are computed from, or null.
 * Whoever shows `claim.attributions` has to leave out what the reader may not see.
 */
export async function loadClaimEvidence(
  db: Database | Transaction,
  claimId: string,
): Promise<LoadedEvidence | null> {
  const claim = await db.claim.findUnique({ where: { id: claimId }, include: evidenceInclude });
  if (!claim) return null;
  const sourceIds = speakingIds(claim);
  // One after the other: inside a transaction there is one connection.
  const sources = await db.source.findMany({ where: { id: { in: sourceIds } } });
  const identified = await db.sourceIdentification.findMany({
    where: { unnamedId: { in: sourceIds }, withdrawnAt: null },
  });
  const different = await db.originMark.findMany({
    where: {
      kind: 'different_people',
      withdrawnAt: null,
      OR: [{ firstSourceId: { in: sourceIds } }, { secondSourceId: { in: sourceIds } }],
    },
  });
  const roles = await db.sourceRole.findMany({
    where: { sourceId: { in: claim.participants.map((p) => p.sourceId) }, headsIt: true },
  });
  return {
    claim,
    records: claim.attributions.map((row) =>
      recordOf(claim, row, new Map(sources.map((source) => [source.id, namedSource(source)]))),
    ),
    marks: [...claim.originMarks, ...different].flatMap(markOf),
    identifications: identified.map(({ unnamedId, namedId, identifiedOn }) => ({
      unnamedId,
      namedId,
      since: edtfBounds(identifiedOn).earliest ?? -Infinity,
    })),
    offices: officesAt(claim, roles),
  };
}

function recordOf(
  claim: ClaimWithEvidence,
  row: ClaimWithEvidence['attributions'][number],
  sources: ReadonlyMap<string, NamedSource>,
): AttributionRecord {
  const present = signedContentOf(claim, row);
  return {
    id: row.id,
    number: row.number,
    present,
    presentDigest: signOffDigest(present),
    loggedAt: row.loggedAt.getTime(),
    materialSince: row.materialAt?.getTime() ?? null,
    decisions: row.signOffs.map((signOff) => {
      const content = asKnownToday(signedOff(signOff), sources);
      return {
        decision: signOff.decision,
        digest: signOff.digest,
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

/** Everybody who speaks, or is spoken for, in what stands now or was ever signed off. */
function speakingIds(claim: ClaimWithEvidence): string[] {
  const ids = claim.attributions.flatMap((row) => [
    row.speakerId,
    row.principalId,
    ...row.signOffs.flatMap((signOff) => {
      const { speaker, principal } = signedOff(signOff);
      return [speaker?.id, principal?.id];
    }),
  ]);
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

/**
 * Signed content with what is known today, beyond the words, of those who speak in it: a document
 * authenticated after the sign-off counts as such without being signed off again.
 */
function asKnownToday(
  content: SignedContent,
  sources: ReadonlyMap<string, NamedSource>,
): SignedContent {
  const today = (source: NamedSource | null): NamedSource | null => {
    const present = source && sources.get(source.id);
    return present ? { ...present, kind: source.kind, name: source.name } : source;
  };
  return { ...content, speaker: today(content.speaker), principal: today(content.principal) };
}

type MarkRow = Prisma.OriginMarkGetPayload<object>;

function markOf(mark: MarkRow): OriginMark[] {
  if (mark.kind === 'same_origin') {
    return mark.firstAttributionId && mark.secondAttributionId
      ? [
          {
            kind: 'same_origin',
            attributionIds: [mark.firstAttributionId, mark.secondAttributionId],
          },
        ]
      : [];
  }
  return mark.firstSourceId && mark.secondSourceId
    ? [
        {
          kind: 'different_people',
          sourceIds: [mark.firstSourceId, mark.secondSourceId],
          confirmed: mark.confirmedById !== null,
        },
      ]
    : [];
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
