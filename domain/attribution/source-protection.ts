import { refuse, type Result } from '../result';
import { type Level, levelWords } from './level';
import type { NamedSource } from './signed-content';

/** Of a source, what protection depends on. */
type ProtectedSource = Pick<NamedSource, 'kind' | 'owner'>;

/**
 * Design, source protection: own reporting that is not on the record has an unnamed source of ours as
 * its speaker (whom that source speaks for may be named: "an official, for the ministry"). Published articles are always "as published", and our unnamed sources appear in own reporting alone.
 * Refuses (`invalid`) with the remedy and the field at fault. No message names a source.
 */
export function checkProtection(row: {
  ownReporting: boolean;
  level: Level;
  /** Null: the maker is not stated. */
  speaker: ProtectedSource | null;
  principal: ProtectedSource | null;
}): Result {
  const { ownReporting, level } = row;
  if (!ownReporting) {
    if (level !== 'as_published') {
      return atField('level', 'A published article is always “as published”. Choose that level.');
    }
    if (isOurs(row.speaker) || isOurs(row.principal)) {
      return atField(
        isOurs(row.speaker) ? 'speaker' : 'principal',
        'An unnamed source of ours cannot speak in a published article. Choose theirs, or log it as own reporting.',
      );
    }
    return { ok: true };
  }
  if (level === 'as_published') {
    return atField(
      'level',
      'Own reporting needs the level that was agreed: on the record, on background, on deep background or off the record.',
    );
  }
  if (level !== 'on_record' && !isOurs(row.speaker)) {
    return atField(
      'speaker',
      `What was said ${levelWords[level]} must not name its speaker. Choose or create an unnamed source of ours.`,
    );
  }
  return { ok: true };
}

function isOurs(source: ProtectedSource | null): boolean {
  return source?.kind === 'unnamed' && source.owner === 'ours';
}

function atField(field: 'level' | 'speaker' | 'principal', message: string): Result {
  return refuse('invalid', message, { [field]: [message] });
}
