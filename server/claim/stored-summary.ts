import { z } from 'zod';

const withSentence = z.object({ sentence: z.string() }).catch({ sentence: '' });

/** The status sentence out of a claim's stored summary; empty where there is none. */
export function sentenceOf(summary: unknown): string {
  return withSentence.parse(summary).sentence;
}
