import { canonicalUrl } from '../article/canonical-url';
import { fetchAddress } from '../capture/fetch-address';
import { refuse, type Result } from '../result';
import { intakeLimits } from './limits';

/** An address to fetch, with the form by which an article is known. */
export interface IntakeAddress {
  address: string;
  canonical: string;
}

/**
 * Reads addresses, one a line; empty lines and the second of two that are the same are left out.
 * Refuses (`invalid`, at `addresses`) the whole list for a line that cannot be fetched, naming it, and
 * a list that is empty or too long.
 */
export function readAddresses(
  text: string,
  listedHosts: readonly string[],
): Result<{ addresses: IntakeAddress[] }> {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const byCanonical = new Map<string, IntakeAddress>();
  const faults: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const typed = /^[a-z0-9.-]+\.[a-z]{2,}(?:[/?#]|$)/i.test(line) ? `https://${line}` : line;
    const fetchable = fetchAddress(typed, listedHosts);
    const known = fetchable.ok ? canonicalUrl(typed) : fetchable;
    if (!known.ok)
      faults.push(lines.length > 1 ? `Line ${index + 1}: ${known.message}` : known.message);
    else if (!byCanonical.has(known.canonical)) {
      byCanonical.set(known.canonical, { address: typed, canonical: known.canonical });
    }
  }
  const addresses = [...byCanonical.values()];
  if (faults.length > 0) return atField(faults.slice(0, 10));
  if (addresses.length === 0) return atField(['Write a web address.']);
  const most = intakeLimits.addresses;
  if (addresses.length > most) return atField([`At most ${most} addresses are fetched at once.`]);
  return { ok: true, addresses };
}

function atField(messages: string[]): Result<{ addresses: IntakeAddress[] }> {
  return refuse('invalid', messages[0] ?? '', { addresses: messages });
}
