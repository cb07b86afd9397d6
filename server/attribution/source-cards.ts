import { isClosed } from '@/domain/attribution/level';
import type { SourceCard } from '@/domain/attribution/review-view';
import type { SignedContent } from '@/domain/attribution/signed-content';
import { reference } from '@/domain/reference';
import { edtfBounds } from '@/domain/time/edtf';

import type { RoleLookUp } from '../claim/speaker-roles';
import { database } from '../database/client';
import { countWords } from '../source/readable-fields';

const aliasNames = { orderBy: { name: 'asc' }, select: { name: true } } as const;

/**
 * Who speaks and for whom, with what the desk knows of them. Of a source of ours that may not even be
 * described nothing but that it is one, and who knows it.
 */
export async function sourceCards(
  { speaker, principal, level, saidOn }: SignedContent,
  roleAt: RoleLookUp,
): Promise<SourceCard[]> {
  const parts = [
    ...(speaker ? [{ part: 'speaks' as const, id: speaker.id }] : []),
    ...(principal ? [{ part: 'principal' as const, id: principal.id }] : []),
  ];
  const sources = await database.source.findMany({
    where: { id: { in: parts.map(({ id }) => id) } },
    include: {
      aliases: aliasNames,
      mergedHere: { select: { name: true, aliases: aliasNames } },
      outlet: { select: { name: true } },
      knownBy: {
        where: { person: { deactivatedAt: null } },
        orderBy: { createdAt: 'asc' },
        select: { person: { select: { name: true } } },
      },
    },
  });
  return parts.flatMap(({ part, id }) => {
    const source = sources.find((one) => one.id === id);
    if (!source) return [];
    const hidden = source.owner === 'ours' && isClosed(level);
    return {
      part,
      name: hidden ? 'an unnamed source' : source.name,
      href: `/sources/${reference('source', source.number)}`,
      aliases: hidden ? [] : otherNames(source),
      role: hidden ? null : roleAt(source.id, edtfBounds(saidOn)),
      unnamed: source.owner && {
        whose: source.owner,
        reason: hidden ? null : source.statedReason,
        howMany: countWords(source.countLow, source.countHigh),
        spokeTo: source.outlet?.name ?? null,
        knownBy: source.owner === 'ours' ? source.knownBy.map(({ person }) => person.name) : null,
      },
    };
  });
}

interface Named {
  name: string;
  aliases: { name: string }[];
}

/** Its other names and those of the sources that were merged into it, each once. */
function otherNames(source: Named & { mergedHere: Named[] }): string[] {
  const merged = source.mergedHere.flatMap(({ name, aliases }) => [{ name }, ...aliases]);
  const names = [...source.aliases, ...merged].map(({ name }) => name);
  return [...new Set(names)].filter((name) => name !== source.name);
}
