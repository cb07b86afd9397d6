import type { Actor } from '@/domain/person/role';
import { type Thing, type ThingKind, thingPaths, typedThing } from '@/domain/place/things';
import type { Place } from '@/domain/place/view';
import { reference } from '@/domain/reference';
import { statusWords } from '@/domain/claim/status-sentence';
import { statuses } from '@/domain/claim/settle-status';

import { searchClaims } from '../claim/pick-queries';
import { database } from '../database/client';
import { searchSources } from '../source/queries';
import { sourceVisibleTo } from '../source/visible';

const mostOfKind = 5;

/**
 * Where one may want to go by what was typed: the thing with this reference, or claims and sources by
 * their search, stories and articles whose title has the words. Nothing that the actor may not see.
 */
export async function findPlaces(actor: Actor, query: string): Promise<Place[]> {
  const typed = query
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200);
  if (!typed) return [];
  const thing = typedThing(typed);
  if (thing) return namePlaces(actor, [thing]);
  const [stories, claims, sources, articles] = await Promise.all([
    storiesWhere({ title: { contains: typed, mode: 'insensitive' } }),
    searchClaims(typed),
    searchSources(actor, typed, { limit: mostOfKind }),
    articlesWhere({ title: { contains: typed, mode: 'insensitive' } }),
  ]);
  return [
    ...stories,
    ...claims.slice(0, mostOfKind).map(({ reference: ref, statement, status }) => ({
      ...at('claim', ref),
      name: statement,
      language: null,
      detail: status,
    })),
    ...sources.map(({ reference: ref, name, detail }) => ({
      ...at('source', ref),
      name,
      language: null,
      detail,
    })),
    ...articles,
  ];
}

/** These things as the actor may see them now, in the order given; what is not there is left out. */
export async function namePlaces(actor: Actor, things: readonly Thing[]): Promise<Place[]> {
  const numbers = (kind: ThingKind) => ({
    in: things.filter((thing) => thing.kind === kind).map(({ number }) => number),
  });
  const places = (
    await Promise.all([
      storiesWhere({ number: numbers('story') }),
      claimsWhere(numbers('claim')),
      sourcesWhere(actor, numbers('source')),
      articlesWhere({ number: numbers('article') }),
    ])
  ).flat();
  return things.flatMap(
    ({ kind, number }) =>
      places.find(({ reference: ref }) => ref === reference(kind, number)) ?? [],
  );
}

function at(kind: ThingKind, ref: string): { href: string; reference: string } {
  return { href: `${thingPaths[kind]}/${ref}`, reference: ref };
}

type Numbers = { in: number[] };
type Title = { title: { contains: string; mode: 'insensitive' } };

async function storiesWhere(where: { number: Numbers } | Title): Promise<Place[]> {
  const found = await database.story.findMany({
    where: { ...where, withdrawnAt: null },
    orderBy: { number: 'desc' },
    take: mostOfKind,
    select: { number: true, title: true },
  });
  return found.map(({ number, title }) => ({
    ...at('story', reference('story', number)),
    name: title,
    language: null,
    detail: 'Story',
  }));
}

async function articlesWhere(where: { number: Numbers } | Title): Promise<Place[]> {
  const found = await database.article.findMany({
    where: { ...where, withdrawnAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostOfKind,
    select: { number: true, title: true, publisher: { select: { name: true } } },
  });
  return found.map(({ number, title, publisher }) => ({
    ...at('article', reference('article', number)),
    name: title,
    language: null,
    detail: publisher?.name ?? 'Own reporting',
  }));
}

async function claimsWhere(number: Numbers): Promise<Place[]> {
  const found = await database.claim.findMany({
    where: { number },
    select: { number: true, statement: true, language: true, status: true },
  });
  return found.map((claim) => {
    const status = statuses.find((word) => word === claim.status);
    return {
      ...at('claim', reference('claim', claim.number)),
      name: claim.statement,
      language: claim.language,
      detail: status ? statusWords[status] : '',
    };
  });
}

async function sourcesWhere(actor: Actor, number: Numbers): Promise<Place[]> {
  const found = await database.source.findMany({
    where: { AND: [{ number }, sourceVisibleTo(actor)] },
    select: { number: true, name: true },
  });
  return found.map((source) => ({
    ...at('source', reference('source', source.number)),
    name: source.name,
    language: null,
    detail: 'Source',
  }));
}
