import { refuse, type Result } from '../result';
import { limits } from '../text/limits';
import { originalAddress } from './archive-copy';

/** Parameters that only say how a reader came to the page. */
const tracking = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid igshid igsh ttclid li_fat_id ' +
    'mc_cid mc_eid mkt_tok ref_src ref_url _ga _gl ocid cmpid cmp mibextid sfnsn smid smtyp s_cid ' +
    'icid ncid ito xtor wt_mc wt_zmc guccounter guce_referrer guce_referrer_sig referrer _hsenc _hsmi ' +
    'vero_id oly_enc_id oly_anon_id fb_ref fb_source fb_action_ids spm tpcc ftag sharetype amp amp_js_v ' +
    'usqp __twitter_impression __source'
  ).split(' '),
);
const trackingStarts = /^(?:utm_|at_|pk_|mtm_|matomo_|piwik_|hsa_|itm_|ns_|trk_|dicbo)/;

/**
 * The one form of an address by which two copies of a link are known to lead to the same article.
 * `http` on its usual port counts as `https`; the host is lower case, without a dot at its end; the
 * fragment, tracking parameters (`utm_*`, `fbclid`, `gclid`…) and slashes at the end of the path go
 * (`/` alone stays); so do `www.`, `m.` and `amp.` before the site's name, what marks an AMP page, and
 * the archive or cache around an address; percent codes are upper case (RFC 3986, 6.2.2.1). Everything else is kept,
 * the order of parameters included, since a site may give it a meaning.
 * Refuses (`invalid`) what is not an http or https address, holds a password or is too long.
 */
export function canonicalUrl(typed: string): Result<{ canonical: string }> {
  const text = originalAddress(typed.trim());
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
  const host = siteName(url.host.replace(/\.(?=:|$)/, ''));
  const path = plainPath(url.pathname);
  return { ok: true, canonical: upperCodes(`${scheme}//${host}${path}${withoutTracking(url)}`) };
}

/** A host without what only says which edition of the site is meant. */
function siteName(host: string): string {
  return host.replace(/^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.[^.])/, '');
}

function plainPath(path: string): string {
  let plain = path;
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/\/+$/, '').replace(/(?:\/amp|\.amp(?:\.html)?)$/i, '');
  }
  return plain || '/';
}

function withoutTracking({ search }: URL): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter(
      (pair) =>
        pair !== '' &&
        !/^outputtype=amp$/i.test(pair) &&
        !isTracking((pair.split('=')[0] ?? '').toLowerCase()),
    );
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function isTracking(name: string): boolean {
  return trackingStarts.test(name) || tracking.has(name);
}

function upperCodes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}
