/** How long a session lasts after it was last used, in seconds: 14 days. */
export const sessionSeconds = 14 * 24 * 60 * 60;

/** The session cookie's name; behind TLS the prefix binds it to this very host (RFC 6265bis). */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https://') ? '__Host-onrecord.session' : 'onrecord.session';
}
