import { diffFields, type Fields } from './diff-fields';
import { diffWords, type WordSpan } from './diff-words';
import { fieldValueWords, fieldWords, inOrder } from './value-words';

/** One field of a revision as people read it. */
export interface ReadableChange {
  /** "stated reason" */
  field: string;
  spans: WordSpan[];
}

/**
 * What a revision's payload says, field by field: for a
 * change the words that went and came, for a new thing what it held. Fields empty on both sides are
 * left out.
 */
export function readableChanges(before: Fields | null, after: Fields | null): ReadableChange[] {
  if (before && after) {
    const changed = new Map(diffFields(before, after).map((change) => [change.field, change]));
    return fieldsOf(after, before).flatMap((field) => {
      const change = changed.get(field);
      if (!change) return [];
      const spans = diffWords(
        fieldValueWords(field, change.before),
        fieldValueWords(field, change.after),
      );
      return spans.length ? [{ field: fieldWords(field), spans }] : [];
    });
  }
  const only = after ?? before ?? {};
  const kind = after ? 'same' : 'removed';
  return fieldsOf(only).flatMap((field) => {
    const text = fieldValueWords(field, only[field]);
    return text ? [{ field: fieldWords(field), spans: [{ kind, text }] }] : [];
  });
}

/** Every field in plain words, as a conflict shows what was saved. */
export function inWords(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, fieldValueWords(field, value)]),
  );
}

function fieldsOf(...records: Fields[]): string[] {
  return inOrder([...new Set(records.flatMap((record) => Object.keys(record)))]);
}
