import { z } from 'zod';

/** An address's query as Next gives it. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

const first = z.string().trim().max(500).catch('');

/**
 * The other side of a merge as the form before it chose it (`into.id`, `into.text`), or as an address
 * names it (`into`); null: nothing is chosen yet.
 */
export async function chosenInto(
  query: Query,
): Promise<{ id: string | null; text: string } | null> {
  const asked = await query;
  const text = first.parse(asked['into.text']) || first.parse(asked.into);
  const id = z.uuid().nullable().catch(null).parse(asked['into.id']);
  return id === null && text === '' ? null : { id, text };
}
