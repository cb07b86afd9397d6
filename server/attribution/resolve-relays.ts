import type { AttributionFields } from '@/domain/attribution/schema';
import type { Actor } from '@/domain/person/role';
import { refuse } from '@/domain/result';

import { stopWith } from '../command';
import type { Transaction } from '../database/client';
import { resolveSource } from '../source/resolve';

/** One hop of a chain as the form named it. */
export interface ResolvedRelay {
  sourceId: string;
  words: string | null;
  /** The form's field that names it: `attribution.relays[0].source`. */
  field: string;
}

/**
 * The sources that a form names as relays, from the speaker outward, those that are new made; a row
 * of the form that names nobody is left out. Stops the command with the message at the relay's field
 * where `resolveSource` does.
 */
export async function resolveRelays(
  tx: Transaction,
  actor: Actor,
  at: Date,
  outletId: string | null,
  named: AttributionFields['relays'],
  isHidden: boolean,
): Promise<ResolvedRelay[]> {
  const relays: ResolvedRelay[] = [];
  for (const [index, { source, words }] of named.entries()) {
    const field = `attribution.relays[${index}].source`;
    const context = {
      owner: 'theirs',
      outletId,
      defaultKind: 'outlet',
      field,
      apart: isHidden,
    } as const;
    const sourceId = await resolveSource(tx, actor, at, source, context);
    if (sourceId) relays.push({ sourceId, words, field });
  }
  return relays;
}

/**
 * Nobody passes on its own words, be it the speaker or the relay before: stops the command with the
 * message at the field of the first relay that does. `speakerId` is null where the maker is not stated.
 */
export async function mustPassOnAnother(
  tx: Transaction,
  speakerId: string | null,
  relays: readonly ResolvedRelay[],
): Promise<void> {
  for (const [index, { sourceId, field }] of relays.entries()) {
    const speaks = sourceId === speakerId;
    if (!speaks && sourceId !== relays[index - 1]?.sourceId) continue;
    const { name } = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
    const message = speaks
      ? `${name} speaks here and cannot also pass it on. Leave it out.`
      : `${name} stands here twice in a row. Leave one out.`;
    stopWith(refuse('invalid', message, { [field]: [message] }));
  }
}
