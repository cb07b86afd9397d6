import type { AcceptanceEffect } from '@/domain/attribution/view';
import type { AttributionRecord, DecisionRecord } from '@/domain/claim/evidence';
import type { ClaimStatus } from '@/domain/claim/status';
import { sentenceParts, statusSentence } from '@/domain/claim/status-sentence';

import type { LoadedEvidence } from '../claim/load';
import { statusOf } from '../claim/page-parts';

/** What the claim's status would be if an editor accepted the record as it stands at `now`. */
export function acceptanceEffect(
  loaded: LoadedEvidence,
  present: ClaimStatus,
  record: AttributionRecord,
  now: Date,
): AcceptanceEffect {
  const acceptance: DecisionRecord = {
    decision: 'accepted',
    digest: record.presentDigest,
    level: record.present.level,
    at: now.getTime(),
    content: record.present,
  };
  const accepted = { ...record, decisions: [...record.decisions, acceptance] };
  const { status } = statusOf(
    loaded,
    now,
    loaded.records.map((one) => (one.id === record.id ? accepted : one)),
  );
  return {
    before: present.status,
    after: status.status,
    sentenceAfter: sentenceParts(status),
    changes: status.status !== present.status || statusSentence(status) !== statusSentence(present),
  };
}
