import { isClosed } from './level';
import type { NamedSource, SignedContent } from './signed-content';

type Speaking = Pick<SignedContent, 'speaker' | 'principal'>;

/** Whose word it is: the principal where the speaker speaks for one, else the speaker; null: maker not stated. */
export function voiceOf({ speaker, principal }: Speaking): NamedSource | null {
  return principal ?? speaker;
}

/** True if a person speaks for itself, not through a spokesman. */
export function speaksInPerson({ speaker, principal }: Speaking): boolean {
  return principal === null && speaker?.kind === 'person';
}

/**
 * How a voice reads in a sentence. A source of ours on deep background or off the record may not even
 * be described, so it reads "an unnamed source".
 */
export function voiceName(content: Pick<SignedContent, 'speaker' | 'principal' | 'level'>): string {
  return nameOfVoice(voiceOf(content), content.level);
}

/** {@link voiceName} where the voice is known already. */
export function nameOfVoice(
  voice: Pick<NamedSource, 'name' | 'owner'> | null,
  level: SignedContent['level'],
): string {
  if (voice === null) return 'maker not stated';
  return voice.owner === 'ours' && isClosed(level) ? 'an unnamed source' : voice.name;
}

/** What two rows share if they have the same voice; a row whose maker is not stated stands by itself. */
export function voiceKey(row: { id: string; content: Speaking }): string {
  const voice = voiceOf(row.content);
  return voice ? `source:${voice.id}` : `row:${row.id}`;
}
