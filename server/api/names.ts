import { numberOf, type Referable } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';
import { externalPrefix, type NamedSource } from '@/interchange/api/bodies';

import { database } from '../database/client';
import { sourceVisibleTo } from '../source/visible';
import { apiReader } from './reader';

/**
 * The record that a program named: by its reference, or by its external id after `external:`. Other
 * systems give ids that look like references of the desk, so the two are never taken for each other.
 */
export function whereNamed(kind: Referable, name: string) {
  if (name.startsWith(externalPrefix)) return { externalId: name.slice(externalPrefix.length) };
  const number = numberOf(kind, name);
  return number === null || number > 2_147_483_647 ? { id: { in: [] as string[] } } : { number };
}

/** A refusal (`not_found`) that says what was named, at the field that named it. */
export function noSuch(kind: string, name: string, field?: string) {
  const other = /^([a-z]-\d+(\/.*)?|external:.*)$/i.test(name);
  const message = `There is no ${kind} “${name}” on the desk.${other ? '' : ` If that is an external id, write ${externalPrefix}${name}.`}`;
  return refuse('not_found', message, field ? { [field]: [message] } : undefined);
}

/** A refusal (`invalid`) of a cursor that begins no page: taken for none, it would begin the list anew. */
export function noSuchPage() {
  const message =
    'The list has no page that begins there. Take `after` as it was answered, or none.';
  return refuse('invalid', message, { after: [message] });
}

/** The id of the story that a program names; none named is fine. Refuses `invalid`. */
export async function storyNamed(
  named: string | { reference: string } | null | undefined,
): Promise<Result<{ id: string | undefined }>> {
  if (named === null || named === undefined) return { ok: true, id: undefined };
  const name = typeof named === 'string' ? named : named.reference;
  const where = whereNamed('story', name);
  const story = await database.story.findFirst({ where, select: { id: true } });
  return story
    ? { ok: true, id: story.id }
    : { ...noSuch('story', name, 'story'), reason: 'invalid' };
}

/** A source's id by what a program calls it; null: it is not there, for the API. */
export async function sourceIdNamed(name: string): Promise<string | null> {
  const number = numberOf('source', name);
  // One that was opened is still found by the number that it had before.
  const named =
    number !== null && number < 0 ? { formerNumber: number } : whereNamed('source', name);
  const where = { AND: [named, sourceVisibleTo(apiReader)] };
  return (await database.source.findFirst({ where, select: { id: true } }))?.id ?? null;
}

/** A source as forms pick one. */
export interface Pick {
  id?: string;
  text?: string;
  kind?: string;
  statedReason?: string;
  countLow?: number;
}

/** Makes what programs name into what forms pick, and keeps those that are not there. */
export class Picks {
  readonly missing: { field: string; name: string }[] = [];

  /** Nobody named is nobody picked. */
  async of(named: NamedSource | null | undefined, field: string): Promise<Pick | undefined> {
    if (named === null || named === undefined) return undefined;
    if (typeof named === 'object' && !('reference' in named)) {
      const { name, ...more } = named;
      return { text: name, ...more };
    }
    const name = typeof named === 'string' ? named : named.reference;
    const id = await sourceIdNamed(name);
    if (id === null) this.missing.push({ field, name });
    return id === null ? undefined : { id };
  }

  /** Refuses (`invalid`) sources that are not there, each at its field. */
  check(): Result {
    const [first] = this.missing;
    if (!first) return { ok: true };
    const fields = Object.fromEntries(
      this.missing.map(({ field, name }) => [field, [noSuch('source', name).message]]),
    );
    return refuse('invalid', noSuch('source', first.name).message, fields);
  }
}

/** The source of a part that names it as such, or that is written as answers write it. */
export function sourceOf(part: { source: NamedSource } | { reference: string }): NamedSource {
  return 'source' in part ? part.source : { reference: part.reference };
}
