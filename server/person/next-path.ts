/** Where people go after signing in. */
export const home = '/claims';

/**
 * A path of this site to go on to, from a value that anybody may have put into a link.
 * Anything that a browser could read as another site ("//host", "/\host", "https:…") gives
 * {@link home}.
 */
export function safeNextPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return home;
  const base = 'http://same-site.invalid';
  const url = URL.canParse(value, base) ? new URL(value, base) : null;
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return home;
  return url.pathname + url.search + url.hash;
}
