/** What a site's answer means for whoever wants its article, one sentence and what to do. */
export function statusWords(host: string, status: number): string {
  const paste = 'Open it in your browser and paste its text.';
  if (status === 401 || status === 402 || status === 407) {
    return `${host} shows this page to subscribers only (${status}). ${paste}`;
  }
  if (status === 403 || status === 451)
    return `${host} refuses to show this page (${status}). ${paste}`;
  if (status === 404 || status === 410) {
    return `${host} has no page at this address (${status}). Check the address.`;
  }
  if (status === 429) return `${host} wants fewer requests (429). Try again in some minutes.`;
  if (status >= 500) return `${host} failed (${status}). Try again later.`;
  return `${host} answered with ${status} instead of a page. ${paste}`;
}

const failures: Readonly<Record<string, (host: string) => string>> = {
  ENOTFOUND: (host) => `No site is called ${host}. Check the address.`,
  EAI_AGAIN: (host) => `The name ${host} could not be looked up. Try again.`,
  ECONNREFUSED: (host) => `${host} takes no connections there. Check the address.`,
  ECONNRESET: (host) => `${host} broke the connection off. Try again.`,
  EPIPE: (host) => `${host} broke the connection off. Try again.`,
  EHOSTUNREACH: (host) => `${host} cannot be reached. Try again later.`,
  ENETUNREACH: (host) => `${host} cannot be reached. Try again later.`,
  ETIMEDOUT: (host) => `${host} did not answer. Try again later.`,
  CERT_HAS_EXPIRED: (host) =>
    `The certificate of ${host} has expired, so nobody knows who answers.`,
  ERR_TLS_CERT_ALTNAME_INVALID: (host) =>
    `The certificate that answers for ${host} is another site’s.`,
};

/**
 * Why a connection came to nothing, one sentence.
 * @param code of Node's error: `ENOTFOUND`
 */
export function failureWords(host: string, code: string): string {
  const known = failures[code];
  if (known) return known(host);
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) {
    return `The connection to ${host} is not safe (${code}).`;
  }
  if (/^(HPE_|Z_|ERR_|BROTLI)/.test(code)) {
    return `What ${host} sent could not be read (${code}).`;
  }
  return `${host} could not be read (${code || 'unknown'}). Try again later.`;
}
