import { LeftOut } from './batch';
import type { Known } from './known-queries';

/**
 * Leaves out a line whose record is on the desk already, or stood further up: an import adds, and
 * changes nothing.
 */
export function mustBeNew(known: Known<unknown>): (externalId: string) => void {
  const seen = new Set(known.keys());
  return (externalId) => {
    if (seen.has(externalId)) throw new LeftOut({ became: 'there' });
    seen.add(externalId);
  };
}
