/** Two keys that belong together. */
export type Link = readonly [string, string];

/**
 * Which keys hang together through any number of links. Returns, for a key, the key that stands for
 * all that hang together with it: the least in code-unit order, so that the order of links does not
 * matter. A key without links stands for itself.
 */
export function components(links: readonly Link[]): (key: string) => string {
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    const parent = parents.get(key);
    if (parent === undefined) return key;
    const top = find(parent);
    parents.set(key, top);
    return top;
  };
  for (const [a, b] of links) {
    const [low, high] = [find(a), find(b)].sort();
    if (low !== undefined && high !== undefined && low !== high) parents.set(high, low);
  }
  return find;
}
