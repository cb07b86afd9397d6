import { hash } from 'node:crypto';

import { type Facet, facetNames, facetText } from './facets';

/**
 * The key that a facet has in the database, a signed number of 64 bits: four for the place of its name
 * in `facetNames`, the others from the SHA-256 of its text. It is the same on every machine and for
 * every writer. A withdrawn claim's facets have other keys than those of a claim on the desk, so that
 * neither is counted among the other.
 */
export function facetKey(facet: Facet, withdrawn: boolean): bigint {
  const text = `${withdrawn ? 'withdrawn ' : ''}${facetText(facet)}`;
  const digest = hash('sha256', text, 'buffer').readBigUInt64BE(0);
  const name = BigInt(facetNames.indexOf(facet.name));
  return BigInt.asIntN(64, (name << 60n) | (digest >> 4n));
}
