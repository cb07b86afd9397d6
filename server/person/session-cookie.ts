import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a session lasts after it was last used, in seconds: 14 days. */
export const sessionSeconds = 14 * 24 * 60 * 60;

/** A session in use is prolonged once so many seconds have gone by: an hour. */
export const prolongSeconds = 60 * 60;

/** The session cookie's name; behind TLS the prefix binds it to this very host (RFC 6265bis). */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https://') ? '__Host-onrecord.session' : 'onrecord.session';
}

/**
 * The session's token out of a request's Cookie header, whose signature is that of the account library:
 * `token.signature`, a SHA-256 HMAC in base64. Null: there is none, or we did not sign it.
 */
export function sessionTokenOf(
  cookies: string | null,
  { publicUrl, authSecret }: { publicUrl: string; authSecret: string },
): string | null {
  const begins = `${sessionCookieName(publicUrl)}=`;
  const cookie = cookies
    ?.split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(begins));
  const value = cookie && decoded(cookie.slice(begins.length));
  const dot = value ? value.lastIndexOf('.') : -1;
  if (!value || dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const own = createHmac('sha256', authSecret).update(token).digest();
  return given.length === own.length && timingSafeEqual(given, own) ? token : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
