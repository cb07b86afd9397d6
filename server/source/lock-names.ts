import type { AttributionFields } from '@/domain/attribution/schema';
import type { ClaimFields } from '@/domain/claim/schema';
import { foldName } from '@/domain/source/fold-name';
import { namedKinds, type SourceKind } from '@/domain/source/kind';
import type { SourcePick } from '@/domain/source/pick';
import type { SourceContent } from '@/domain/source/schema';

import type { Transaction } from '../database/client';
import { lockFoldedNames, lockName } from './name-queries';

/** The names that each transaction has asked for, folded. */
const asked = new WeakMap<Transaction, Set<string>>();

/**
 * Makes other commands wait until this one ends before they look for or make a source of these names, so
 * that two people who log the same newcomer at the same moment make one. Names that stand on the desk
 * hold nobody up. A command calls it once, with all the names that it may make sources of, before it
 * locks any history (docs/architecture.md, locks).
 * @param making sources that are written under a name, whether it stands there already or not
 */
export async function lockNames(
  tx: Transaction,
  picks: readonly (SourcePick | undefined)[],
  making: readonly Pick<SourceContent, 'kind' | 'name'>[] = [],
): Promise<void> {
  const named = picks.flatMap((pick) =>
    pick?.text && pick.kind !== 'unnamed' ? [{ key: foldName(pick.text), kind: pick.kind }] : [],
  );
  asked.set(tx, new Set([...(asked.get(tx) ?? []), ...named.map(({ key }) => key)]));
  const always = making.filter(({ kind }) => kind !== 'unnamed').map(({ name }) => foldName(name));
  let missing = await missingOf(tx, named);
  while (missing.length > 0) {
    await tx.$executeRaw`SAVEPOINT names`;
    await lockFoldedNames(tx, [...always, ...missing]);
    const still = await missingOf(tx, named);
    if (still.length >= missing.length) return;
    // Others made some of them while this one waited: going back lets go of all, for those behind it.
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT names`;
    missing = still;
  }
  await lockFoldedNames(tx, always);
}

/**
 * Makes sure that nobody else makes a source of a name that is not there, as {@link lockNames} did
 * already unless the source went meanwhile. Throws if the command did not ask for it there: its locks
 * would come in another order than those of others.
 */
export async function mustHoldName(tx: Transaction, name: string): Promise<void> {
  if (!asked.get(tx)?.has(foldName(name))) {
    throw new Error('A command names a source that it did not lock first: see lockNames.');
  }
  await lockName(tx, name);
}

/** Those of these names, folded, that no source on the desk has that is of the kind, where one is given. */
async function missingOf(
  tx: Transaction,
  named: readonly { key: string; kind: SourceKind | undefined }[],
): Promise<string[]> {
  const standing = await standingNames(
    tx,
    named.map(({ key }) => key),
  );
  const isThere = ({ key, kind }: (typeof named)[number]) =>
    standing.some((one) => one.key === key && (!kind || one.kind === kind));
  return [...new Set(named.filter((one) => !isThere(one)).map(({ key }) => key))];
}

async function standingNames(tx: Transaction, keys: string[]) {
  if (keys.length === 0) return [];
  const searchName = { in: [...new Set(keys)] };
  const where = { withdrawnAt: null, kind: { in: [...namedKinds] } };
  const [own, aliases] = [
    await tx.source.findMany({
      where: { ...where, searchName },
      select: { searchName: true, kind: true },
    }),
    await tx.sourceAlias.findMany({
      where: { searchName, source: where },
      select: { searchName: true, source: { select: { kind: true } } },
    }),
  ];
  return [
    ...own.map((one) => ({ key: one.searchName, kind: one.kind })),
    ...aliases.map((one) => ({ key: one.searchName, kind: one.source.kind })),
  ];
}

/** Whom a form names in an attribution. */
export function picksOfAttribution(fields: AttributionFields): (SourcePick | undefined)[] {
  return [fields.speaker, fields.principal, ...fields.relays.map(({ source }) => source)];
}

/** Whom a form names in a claim. */
export function picksOfClaim(fields: ClaimFields): (SourcePick | undefined)[] {
  return fields.participants.map(({ source }) => source);
}

/** Whom a form names in a source. */
export function picksOfSource(content: SourceContent): (SourcePick | undefined)[] {
  return [
    ...('roles' in content
      ? content.roles.flatMap(({ organization, speaksFor }) => [organization, speaksFor])
      : []),
    ...('outlet' in content ? [content.outlet] : []),
  ];
}
