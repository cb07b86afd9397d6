'use server';

import { z } from 'zod';

import { thingAt } from '@/domain/place/things';
import type { Place } from '@/domain/place/view';
import { currentActor } from '@/server/person/session';
import { findPlaces, namePlaces } from '@/server/place/queries';

/** What a browser sends to an action can be anything; what is no text finds nothing. */
const typed = z.string().max(1000).catch('');
const paths = z.array(z.string().max(100)).max(8).catch([]);

/** Where one may want to go by what was typed. */
export async function goAnywhere(query: string): Promise<Place[]> {
  const actor = await currentActor();
  return actor ? findPlaces(actor, typed.parse(query)) : [];
}

/** The things at these addresses, as they may be seen now. */
export async function recentPlaces(addresses: string[]): Promise<Place[]> {
  const actor = await currentActor();
  if (!actor) return [];
  return namePlaces(
    actor,
    paths.parse(addresses).flatMap((path) => thingAt(path) ?? []),
  );
}
