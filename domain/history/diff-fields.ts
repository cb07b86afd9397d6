import { canonicalJson, type Json } from './canonical-json';

/** A record as a revision shows it. */
export type Fields = Readonly<Record<string, Json>>;

/** A field that is not the same on both sides; undefined: the field is absent on that side. */
export interface FieldChange {
  field: string;
  before: Json | undefined;
  after: Json | undefined;
}

/** What changed between two records, by field name; the order of keys, also inside, plays no part. */
export function diffFields(before: Fields, after: Fields): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .map((field) => ({ field, before: own(before, field), after: own(after, field) }))
    .filter(({ before: was, after: is }) => text(was) !== text(is));
}

/** The record that stands after the changes. Throws if one of them does not start from `before`. */
export function applyChanges(before: Fields, changes: readonly FieldChange[]): Fields {
  const fields = new Map(Object.entries(before));
  for (const change of changes) {
    if (text(fields.get(change.field)) !== text(change.before)) {
      throw new Error(`The change of ${change.field} starts from another value`);
    }
    if (change.after === undefined) fields.delete(change.field);
    else fields.set(change.field, change.after);
  }
  return Object.fromEntries(fields);
}

function own(fields: Fields, field: string): Json | undefined {
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

function text(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}
