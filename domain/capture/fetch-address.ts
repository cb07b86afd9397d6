import { refuse, type Result } from '../result';
import { limits } from '../text/limits';
import { isPublicAddress, parseIpv4 } from './public-address';

/** An address that may be asked, as far as its text tells. */
export interface FetchAddress {
  url: URL;
  /** On the newsroom's own list of hosts: then its network address and port are not judged. */
  listed: boolean;
}

/** Where web pages are served; anything else is likelier a service that speaks no HTTP. */
const webPorts = new Set(['', '80', '443', '8080', '8443']);

/**
 * Reads an address that is to be fetched, as typed or as a redirect names it. Refuses (`invalid`)
 * what is not http or https, holds a name or password, has an odd port, or has for its host a network
 * address that is not public or not written plainly (`http://2130706433/`). What a name stands for is
 * judged when it is looked up.
 * @param listedHosts `host` or `host:port`, in lower case
 * @param base where the redirect came from
 */
export function fetchAddress(
  text: string,
  listedHosts: readonly string[],
  base?: URL,
): Result<FetchAddress> {
  const typed = text.trim();
  if (typed.length > limits.url) {
    return refuse('invalid', `The address has more than ${limits.url} characters.`);
  }
  const url = URL.canParse(typed, base) ? new URL(typed, base) : null;
  if (!url || url.hostname === '') {
    return refuse('invalid', 'This is no web address. It must begin with https:// or http://.');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse('invalid', `Only https:// and http:// are fetched, not ${url.protocol}.`);
  }
  if (url.username || url.password) {
    const message = 'The address holds a name or password. Leave out what stands before @.';
    return refuse('invalid', message);
  }
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (listedHosts.includes(url.hostname) || listedHosts.includes(`${url.hostname}:${port}`)) {
    return { ok: true, url, listed: true };
  }
  if (!webPorts.has(url.port)) {
    return refuse('invalid', `Port ${url.port} is not one that web pages are read from.`);
  }
  const number = parseIpv4(url.hostname) ? url.hostname : /^\[(.+)\]$/.exec(url.hostname)?.[1];
  if (number === undefined) return { ok: true, url, listed: false };
  if (!isPublicAddress(number)) {
    return refuse('invalid', `${number} is not a public address. Only public pages are fetched.`);
  }
  // “http://134744072/” and “http://010.8.8.8/” are read as an address that nobody sees in them.
  if (base?.hostname !== url.hostname && !isWrittenPlainly(typed, url.hostname)) {
    return refuse('invalid', `Write the network address plainly, as ${number}.`);
  }
  return { ok: true, url, listed: false };
}

function isWrittenPlainly(typed: string, hostname: string): boolean {
  const host = /^(?:https?:)?\/\/(\[[^\]]*\]|[^/?#:\\]*)/i.exec(typed)?.[1];
  return hostname.startsWith('[') ? host?.startsWith('[') === true : host === hostname;
}
