import { z } from 'zod';

import { doubtWords, type Doubt, readingWords, type ReadingWay } from './found';
import { type LeftOut, leftOutKinds } from './left-out';

/** What a form tells of a text that was read, beside the text. */
const shown = z.object({
  leftOut: z.array(
    z.object({ kind: z.enum(leftOutKinds), text: z.string(), more: z.boolean().optional() }),
  ),
  /** How many further pieces were left out, which are not kept. */
  further: z.number(),
  other: z
    .object({
      text: z.string(),
      way: z.enum(Object.keys(readingWords) as [ReadingWay, ...ReadingWay[]]),
    })
    .nullable(),
  doubts: z.array(z.enum(Object.keys(doubtWords) as [Doubt, ...Doubt[]])),
});
export type ShownReading = z.infer<typeof shown>;

const mostPieces = 200;
const longest = 600;

/** A reading as it is kept until its form is sent: at most 200 pieces, each of 600 characters, and it says if there were more. */
export function shownReading({
  leftOut,
  other,
  doubts,
}: {
  leftOut: readonly LeftOut[];
  other: { text: string; way: ReadingWay } | null;
  doubts: readonly Doubt[];
}): ShownReading {
  const clean = (text: string) => text.replaceAll('\u0000', '').toWellFormed();
  return {
    leftOut: leftOut.slice(0, mostPieces).map(({ kind, text }) => ({
      kind,
      text: clean(text.slice(0, longest)),
      ...(text.length > longest ? { more: true } : {}),
    })),
    further: Math.max(0, leftOut.length - mostPieces),
    other: other && { text: clean(other.text), way: other.way },
    doubts: [...doubts],
  };
}

/** What was kept of a reading; nothing is told of one that was read before it was kept. */
export function keptReading(json: unknown): ShownReading {
  const read = shown.safeParse(json);
  return read.success ? read.data : { leftOut: [], further: 0, other: null, doubts: [] };
}
