import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

import { config } from '../config';

/*
 * A browser in which somebody signed in keeps a signed note of it. It opens nothing: failed tries from it
 * are counted apart, so that strangers who guess hold up nobody where they usually work.
 */

/** How long a browser stays known, in seconds: a year. */
export const knownBrowserSeconds = 365 * 24 * 60 * 60;

/** The name of the note's cookie; behind TLS the prefix binds it to this very host (RFC 6265bis). */
export function knownBrowserCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https://') ? '__Host-onrecord.known' : 'onrecord.known';
}

/** The note that this person signed in in a browser: `person.browser.signature`. */
export function knownBrowserNote(personId: string): string {
  const browser = randomBytes(16).toString('base64url');
  return `${personId}.${browser}.${signature(personId, browser)}`;
}

/** Who signed in in the browser that sends these headers, and which browser it is; null: it is not known. */
export function knownBrowser(headers: Headers): { personId: string; browser: string } | null {
  const begins = `${knownBrowserCookieName(config().publicUrl)}=`;
  const cookie = headers
    .get('cookie')
    ?.split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(begins));
  const [personId = '', browser = '', signed = ''] = cookie?.slice(begins.length).split('.') ?? [];
  const expected = Buffer.from(signature(personId, browser));
  const given = Buffer.from(signed);
  return given.length === expected.length && timingSafeEqual(given, expected)
    ? { personId, browser }
    : null;
}

function signature(personId: string, browser: string): string {
  const { authSecret } = config();
  if (!authSecret) throw new Error('AUTH_SECRET is not set: start with "npm start".');
  const key = Buffer.from(hkdfSync('sha256', authSecret, '', 'onrecord known browser', 32));
  return createHmac('sha256', key)
    .update(JSON.stringify([personId, browser]))
    .digest('base64url');
}
