import { isIP } from 'node:net';

import { config } from '../config';

/**
 * The network address of the client, by the header that CLIENT_ADDRESS_HEADER names. Null without
 * that setting, since any other header may have been made up by the client, or if it holds no address.
 */
export function clientAddress(requestHeaders: Headers): string | null {
  const { clientAddressHeader } = config();
  if (!clientAddressHeader) return null;
  const value = requestHeaders.get(clientAddressHeader)?.trim() ?? '';
  return isIP(value) ? value : null;
}
