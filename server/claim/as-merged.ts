import type { NamedSource, SignedContent } from '@/domain/attribution/signed-content';

import { namedSource } from '../attribution/content';
import type { StandIns } from '../source/stand-ins';
import type { ClaimWithEvidence } from './evidence-row';

type Row = ClaimWithEvidence['attributions'][number];

/**
 * A loaded claim as it reads with merged sources in the place of those that they were merged into.
 * What is signed off stays as it was written: digests are taken before this.
 */
export function claimAsMerged(claim: ClaimWithEvidence, standIns: StandIns): ClaimWithEvidence {
  const participants = claim.participants.map((participant) => {
    const source = standIns.rowOf(participant.sourceId) ?? participant.source;
    return { ...participant, sourceId: source.id, source };
  });
  return {
    ...claim,
    participants: onceEach(participants),
    attributions: claim.attributions.map((row) => rowAsMerged(row, standIns)),
  };
}

function rowAsMerged(row: Row, standIns: StandIns): Row {
  const swap = (source: NonNullable<Row['speaker']>) => standIns.rowOf(source.id) ?? source;
  const speaker = row.speaker && swap(row.speaker);
  const principal = row.principal && swap(row.principal);
  const { article } = row.articleVersion;
  const publisher = article.publisher && swap(article.publisher);
  const ownVoice = principal?.id === speaker?.id;
  return {
    ...row,
    speakerId: speaker?.id ?? null,
    speaker,
    principalId: ownVoice ? null : (principal?.id ?? null),
    principal: ownVoice ? null : principal,
    relays: row.relays.map((relay) => {
      const source = swap(relay.source);
      return { ...relay, sourceId: source.id, source };
    }),
    articleVersion: {
      ...row.articleVersion,
      article: { ...article, publisherId: publisher?.id ?? null, publisher },
    },
  };
}

/**
 * Signed content with merged sources replaced, and with what is known today, beyond the words, of
 * those who speak in it: a document authenticated after the sign-off counts as such without being
 * signed off again.
 */
export function contentAsMerged(content: SignedContent, standIns: StandIns): SignedContent {
  const today = (source: NamedSource): NamedSource => {
    const row = standIns.rowOf(source.id);
    if (!row) return source;
    const present = withStandInOutlet(namedSource(row), standIns);
    return row.id === source.id ? { ...present, kind: source.kind, name: source.name } : present;
  };
  const passing = <S extends { sourceId: string; name: string }>(hop: S): S => {
    const row = standIns.rowOf(hop.sourceId);
    return row && row.id !== hop.sourceId ? { ...hop, sourceId: row.id, name: row.name } : hop;
  };
  const speaker = content.speaker && today(content.speaker);
  const principal = content.principal && today(content.principal);
  return {
    ...content,
    claim: { ...content.claim, participants: onceEach(content.claim.participants.map(passing)) },
    speaker,
    principal: principal?.id === speaker?.id ? null : principal,
    relays: content.relays.map(passing),
    publisher: content.publisher && passing(content.publisher),
  };
}

/** An unnamed source spoke to an outlet, which may have been merged as well. */
function withStandInOutlet(source: NamedSource, standIns: StandIns): NamedSource {
  return source.outletId === null
    ? source
    : { ...source, outletId: standIns.idOf(source.outletId) };
}

/** Two participants that are one take part once; it is its own act if it was either's. */
function onceEach<P extends { sourceId: string; ownAct: boolean }>(
  participants: readonly P[],
): P[] {
  const byId = new Map<string, P>();
  for (const participant of participants) {
    const before = byId.get(participant.sourceId);
    byId.set(
      participant.sourceId,
      before ? { ...before, ownAct: before.ownAct || participant.ownAct } : participant,
    );
  }
  return [...byId.values()];
}
