import type { Json } from './canonical-json';
import { diffFields, type Fields } from './diff-fields';
import { diffWords, type WordSpan } from './diff-words';

/** One field of a revision as people read it. */
export interface ReadableChange {
  /** "stated reason" */
  field: string;
  spans: WordSpan[];
}

/**
 * What a revision's payload says, field by field in the order of the record: for a
 * change the words that went and came, for a new thing what it held. Fields empty on both sides are
 * left out.
 */
export function readableChanges(before: Fields | null, after: Fields | null): ReadableChange[] {
  if (before && after) {
    const changed = new Map(diffFields(before, after).map((change) => [change.field, change]));
    return fieldsOf(after, before).flatMap((field) => {
      const change = changed.get(field);
      if (!change) return [];
      const spans = diffWords(valueWords(change.before), valueWords(change.after));
      return spans.length ? [{ field: fieldWords(field), spans }] : [];
    });
  }
  const only = after ?? before ?? {};
  const kind = after ? 'same' : 'removed';
  return Object.entries(only).flatMap(([field, value]) => {
    const text = valueWords(value);
    return text ? [{ field: fieldWords(field), spans: [{ kind, text }] }] : [];
  });
}

/** Every field in plain words, as a conflict shows what was saved. */
export function inWords(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, valueWords(value)]),
  );
}

/** A value in plain words: yes and no, lists separated by semicolons, '' for nothing. */
export function valueWords(value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(valueWords).filter(Boolean).join('; ');
  return Object.entries(value)
    .filter(([, inner]) => valueWords(inner) !== '')
    .map(([field, inner]) => `${fieldWords(field)}: ${valueWords(inner)}`)
    .join(', ');
}

/** A field's name in words: `statedReason` is "stated reason". */
export function fieldWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/_/g, ' ');
}

function fieldsOf(...records: Fields[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}
