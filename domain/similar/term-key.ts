/** The key that every claim has: it counts them all, and shows that a claim is in the index. */
export const everyClaim = 0;

const utf8 = new TextEncoder();

/**
 * The number that stands for a term in the index: 32 bits, so that no dictionary has to be asked or
 * locked by who writes. Of a million terms about a hundred pairs share one, which finds a claim too many.
 */
export function termKey(term: string): number {
  // FNV-1a, its bits mixed as at the end of MurmurHash3: http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5;
  for (const byte of utf8.encode(term)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0 || 1;
}
