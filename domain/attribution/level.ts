/**
 * What may be let out about an attribution, from the most open to the most closed.
 * `as_published` is for other outlets' words; the rest are agreements about our own reporting
 * (AP: on the record, on background, on deep background, off the record).
 */
export const levels = [
  'as_published',
  'on_record',
  'background',
  'deep_background',
  'off_record',
] as const;
export type Level = (typeof levels)[number];

export const levelWords: Record<Level, string> = {
  as_published: 'as published',
  on_record: 'on the record',
  background: 'on background',
  deep_background: 'on deep background',
  off_record: 'off the record',
};

/** True if `next` lets more out than `previous` did; such a change reopens review. */
export function letsMoreOut(previous: Level, next: Level): boolean {
  return levels.indexOf(next) < levels.indexOf(previous);
}

/** The most closed one of these levels; of none, off the record. */
export function mostClosed(candidates: readonly Level[]): Level {
  return levels[Math.max(...candidates.map((level) => levels.indexOf(level)))] ?? 'off_record';
}

/** True if not even a description of the source may be let out. */
export function isClosed(level: Level): boolean {
  return level === 'deep_background' || level === 'off_record';
}
