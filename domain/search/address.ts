/** The address of a search; `exact` looks for the words as they were typed alone. */
export function searchAddress(query: string, exact: boolean): string {
  const params = new URLSearchParams(query ? { q: query } : {});
  if (exact) params.set('exact', 'yes');
  return params.size > 0 ? `/search?${params}` : '/search';
}
