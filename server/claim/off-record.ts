import { countingAcceptance } from '@/domain/attribution/review-state';
import type { AttributionRecord } from '@/domain/claim/evidence';

/**
 * Whether a row is off the record now, or was when the version was accepted that would count: the
 * same test by which `evidenceAsOf` leaves rows out.
 */
export function isOffTheRecord(record: Pick<AttributionRecord, 'present' | 'decisions'>): boolean {
  return (
    record.present.level === 'off_record' ||
    countingAcceptance(record.decisions)?.content.level === 'off_record'
  );
}
