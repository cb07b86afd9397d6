import { reference } from '@/domain/reference';
import { thingAt, thingPaths } from '@/domain/place/things';

const storageKey = 'onrecord-recent';
const most = 6;

/** The addresses of the things that this person opened last in this browser, the last one first. */
export function recentPaths(personId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '');
    if (typeof kept !== 'object' || kept === null) return [];
    const { person, paths } = kept as { person?: unknown; paths?: unknown };
    if (person !== personId || !Array.isArray(paths)) return [];
    return paths.filter((path) => typeof path === 'string').slice(0, most);
  } catch {
    return [];
  }
}

/** Keeps the address of a thing that is open, and no word of it; another person's are forgotten. */
export function keepPath(personId: string, path: string): void {
  const thing = thingAt(path);
  if (!thing) return;
  const own = `${thingPaths[thing.kind]}/${reference(thing.kind, thing.number)}`;
  const paths = [own, ...recentPaths(personId).filter((one) => one !== own)].slice(0, most);
  try {
    localStorage.setItem(storageKey, JSON.stringify({ person: personId, paths }));
  } catch {
    // A browser that keeps nothing has no recent places.
  }
}
