import type { AttributionRecord, DecisionRecord } from './evidence';

/** The record as it would be if an editor accepted it as it stands. `at`: ms since 1970. */
export function asAccepted(record: AttributionRecord, at: number): AttributionRecord {
  const acceptance: DecisionRecord = {
    decision: 'accepted',
    digest: record.presentDigest,
    ...(record.presentWordsDigest ? { wordsDigest: record.presentWordsDigest } : {}),
    level: record.present.level,
    at,
    content: record.present,
  };
  const { opening: _opening, ...rest } = record;
  return { ...rest, decisions: [...record.decisions, acceptance] };
}
