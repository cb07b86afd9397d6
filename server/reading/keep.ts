/** The value under this key, made if it is not there; past `most` what was asked for longest ago goes. */
export function keep<V>(values: Map<string, V>, key: string, most: number, make: () => V): V {
  const value = values.get(key) ?? make();
  values.delete(key);
  values.set(key, value);
  for (const oldest of values.keys()) {
    if (values.size <= most) break;
    values.delete(oldest);
  }
  return value;
}
