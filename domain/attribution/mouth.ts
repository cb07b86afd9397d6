import type { EvidenceRow } from '../claim/evidence';
import type { NamedSource } from './signed-content';
import { voiceOf } from './voice';

/** Whose mouth words came from, as far as telling people apart goes; `open`: unnamed or not stated. */
export type Mouth = 'named' | 'ours' | 'open';

export function mouthOf(row: EvidenceRow): Mouth {
  const voice = voiceOf(row.content);
  if (voice?.owner === 'ours') return 'ours';
  return isNamed(voice) || isNamed(row.content.speaker) ? 'named' : 'open';
}

/**
 * The ids of the sources by which a row is joined with others: voice and speaker, but where one of our
 * own unnamed sources is either, the voice alone, so that it is never tied to a named one.
 */
export function mouthSources(row: EvidenceRow): string[] {
  const { speaker } = row.content;
  const voice = voiceOf(row.content);
  const ours = voice?.owner === 'ours' || speaker?.owner === 'ours';
  const sources = ours ? [voice] : [voice, speaker];
  return [...new Set(sources.flatMap((source) => (source ? [source.id] : [])))];
}

function isNamed(source: NamedSource | null): boolean {
  return source !== null && source.kind !== 'unnamed';
}
