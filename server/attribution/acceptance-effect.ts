import type { AcceptanceEffect } from '@/domain/attribution/view';
import { asAccepted } from '@/domain/claim/as-accepted';
import type { AttributionRecord } from '@/domain/claim/evidence';
import type { ClaimStatus } from '@/domain/claim/status';
import { sentenceParts, statusSentence } from '@/domain/claim/status-sentence';
import { isSoleBasis } from '@/domain/review/sole-basis';

import type { LoadedEvidence } from '../claim/load';
import { statusOf } from '../claim/page-parts';

/** What the claim's status would be if an editor accepted the record as it stands at `now`. */
export function acceptanceEffect(
  loaded: LoadedEvidence,
  present: ClaimStatus,
  record: AttributionRecord,
  now: Date,
): AcceptanceEffect {
  const accepted = asAccepted(record, now.getTime());
  const { rows, status } = statusOf(
    loaded,
    now,
    loaded.records.map((one) => (one.id === record.id ? accepted : one)),
  );
  return {
    before: present.status,
    after: status.status,
    sentenceAfter: sentenceParts(status),
    changes: status.status !== present.status || statusSentence(status) !== statusSentence(present),
    soleBasis: isSoleBasis(record.id, status, rows),
  };
}
