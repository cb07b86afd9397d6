/** What a form's field of several parts was filled with; nothing if it was not. */
export function initialObject<T extends object>(field: { initialValue: unknown }): Partial<T> {
  const { initialValue } = field;
  return typeof initialValue === 'object' && initialValue !== null ? (initialValue as T) : {};
}
