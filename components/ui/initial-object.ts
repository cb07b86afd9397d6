/** What a form's field of several parts was filled with; nothing if it was not. */
export function initialObject<T extends object>(field: { initialValue: unknown }): Partial<T> {
  const { initialValue } = field;
  return typeof initialValue === 'object' && initialValue !== null ? (initialValue as T) : {};
}

/** The rows of a list in a form that came back: one in which nothing was filled comes as nothing at all. */
export function rowsIn<T extends object>(
  list: readonly (T | null | undefined)[] | undefined,
): Partial<T>[] {
  return (list ?? []).map((row) => row ?? {});
}
