import { z } from 'zod';

import type { ClaimSummary } from '@/domain/claim/summary';
import { canonicalJson, type Json } from '@/domain/history/canonical-json';

const withSentence = z.object({ sentence: z.string() }).catch({ sentence: '' });

/** The status sentence out of a claim's stored summary; empty where there is none. */
export function sentenceOf(summary: unknown): string {
  return withSentence.parse(summary).sentence;
}

/** Whether a claim's stored summary says what this one does. */
export function isStoredSummary(stored: unknown, summary: ClaimSummary): boolean {
  const plain = (value: unknown) => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);
  return plain(stored) === plain(summary);
}
