import type { Doubt, Reading } from '@/domain/capture/found';
import type { LeftOut } from '@/domain/capture/left-out';

import { shareIn, shinglesOf } from './shingles';

/** The text as three ways of reading give it; each may be empty. */
export interface Readings {
  paragraphs: string;
  /** `articleBody` of the page's data. */
  data: string;
  block: string;
  leftOut: readonly LeftOut[];
}

export interface Chosen extends Reading {
  other: Reading | null;
  doubts: Doubt[];
}

const little = 140;

/**
 * Checks the paragraphs of a page against what its data give as its text and against a second reader,
 * by runs of four words. Two that agree outweigh the third; where they do not, both are given, so that
 * somebody chooses.
 */
export function chooseReading({ paragraphs, data, block, leftOut }: Readings): Chosen {
  const own = { text: paragraphs, way: 'paragraphs' } as const;
  const given = { text: data, way: 'data' } as const;
  const second = { text: block, way: 'block' } as const;
  const agreed = (reading: Reading): Chosen => ({ ...reading, other: null, doubts: [] });
  const doubtful = (reading: Reading, other: Reading): Chosen => ({
    ...reading,
    other,
    doubts: ['disagree'],
  });
  const ours = shinglesOf(paragraphs);
  const theirs = shinglesOf(data);
  const largest = shinglesOf(block);
  if (data !== '') {
    const seen = shareIn(theirs, ours);
    if (
      paragraphs === '' ||
      (seen < 0.2 && paragraphs.length < little && data.length > paragraphs.length)
    ) {
      return { ...given, other: paragraphs === '' ? null : own, doubts: ['scripts'] };
    }
    if (seen >= 0.6) return agreed(own);
    // The data hold more of the same text than the page shows.
    if (shareIn(ours, theirs) >= 0.6 && data.length > paragraphs.length * 1.3)
      return doubtful(given, own);
    if (data.length < 250 || data.length < paragraphs.length * 0.2) return agreed(own);
    if (shareIn(theirs, largest) >= 0.6 && shareIn(largest, theirs) >= 0.4)
      return doubtful(second, own);
    return doubtful(own, given);
  }
  if (block === '') return agreed(own);
  if (paragraphs === '') return { ...second, other: null, doubts: ['short'] };
  const out = shinglesOf(leftOut.map(({ text }) => text).join('\n\n'));
  const more = new Set([...largest].filter((one) => !ours.has(one) && !out.has(one)));
  const inBlock = shareIn(ours, largest);
  if (inBlock >= 0.5 && more.size <= ours.size * 0.5) return agreed(own);
  if (inBlock < 0.35 && shareIn(largest, ours) >= 0.6) return doubtful(own, second);
  if (more.size > ours.size * 0.5) {
    return paragraphs.length < 400 && more.size > ours.size * 1.5 && inBlock < 0.5
      ? doubtful(second, own)
      : doubtful(own, second);
  }
  return agreed(own);
}
