import type { Result } from '@/domain/result';

import { bridgeStory } from './bridge-story';
import { callStory } from './call-story';
import { loadStory } from './load-story';
import { addSamplePeople, deactivateSamplePeople } from './people';

/** How much was loaded. */
export interface LoadedSample {
  stories: number;
  claims: number;
  attributions: number;
}

/**
 * Loads the sample stories through the commands that the desk itself uses, as two people who cannot
 * sign in and are switched off at the end. Refuses (`already_exists`) if the sample is on the desk.
 * Throws if a command refuses its content, which is a mistake in the content.
 */
export async function loadSample(): Promise<Result<LoadedSample>> {
  const people = await addSamplePeople(new Date());
  if (!people.ok) return people;
  const loaded: LoadedSample = { stories: 0, claims: 0, attributions: 0 };
  try {
    for (const story of [callStory, bridgeStory]) {
      const { claims, attributions } = await loadStory(people, story);
      loaded.stories += 1;
      loaded.claims += claims;
      loaded.attributions += attributions;
    }
  } finally {
    await deactivateSamplePeople(people, new Date());
  }
  return { ok: true, ...loaded };
}
