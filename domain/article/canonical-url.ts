import { refuse, type Result } from '../result';
import { limits } from '../text/limits';

/** Parameters that only say how a reader came to the page. */
const tracking = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid igshid igsh ' +
    'mc_cid mc_eid mkt_tok ref_src ref_url _ga _gl'
  ).split(' '),
);

/**
 * The one form of an address by which two copies of a link are known to lead to the same article.
 * `http` on its usual port counts as `https`; the host is lower case, without a dot at its end; the
 * fragment, tracking parameters (`utm_*`, `fbclid`, `gclid`…) and slashes at the end of the path go
 * (`/` alone stays); percent codes are upper case (RFC 3986, 6.2.2.1). Everything else is kept,
 * the order of parameters included, since a site may give it a meaning.
 * Refuses (`invalid`) what is not an http or https address, holds a password or is too long.
 */
export function canonicalUrl(typed: string): Result<{ canonical: string }> {
  const text = typed.trim();
  if (text.length > limits.url) {
    return refuse('invalid', `The address has more than ${limits.url} characters. Shorten it.`);
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:\/\//i.test(text)) {
    return refuse('invalid', 'The address must begin with https:// or http://. Copy all of it.');
  }
  if (url.username || url.password) {
    return refuse(
      'invalid',
      'The address holds a name or password. Leave out what stands before @.',
    );
  }
  const scheme = url.port === '' ? 'https:' : url.protocol;
  const host = url.host.replace(/\.(?=:|$)/, '');
  const path = url.pathname.replace(/\/+$/, '') || '/';
  return { ok: true, canonical: upperCodes(`${scheme}//${host}${path}${withoutTracking(url)}`) };
}

function withoutTracking({ search }: URL): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking((pair.split('=')[0] ?? '').toLowerCase()));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function isTracking(name: string): boolean {
  return name.startsWith('utm_') || tracking.has(name);
}

function upperCodes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}
