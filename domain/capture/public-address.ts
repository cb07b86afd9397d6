/** Ranges that no article comes from (IANA special-purpose registries, and addresses of cloud hosts). */
const closedIpv4: readonly [range: string, bits: number][] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // a cloud's own services
  ['169.254.0.0', 16], // link-local, metadata of clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
];

/**
 * Of IPv6 only what is handed out for use in public (2000::/3) is open, without these. Loopback,
 * link-local, unique local, multicast, IPv4-mapped, IPv4-compatible and NAT64 addresses lie outside.
 */
const openIpv6 = ['2000::', 3] as const;
const closedIpv6: readonly [range: string, bits: number][] = [
  ['2001::', 23], // protocol assignments, Teredo and ORCHID among them
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: an IPv4 address inside
  ['3fff::', 20], // documentation
];

/**
 * True if a machine anywhere in public may have this address, so that asking there cannot reach what
 * stands behind our own firewall. False for every special range, and for what is no plain address:
 * an IPv4 address in four decimal numbers, or an IPv6 address without a zone.
 */
export function isPublicAddress(address: string): boolean {
  const four = parseIpv4(address);
  if (four) return !closedIpv4.some(([range, bits]) => startsLike(four, parseIpv4(range), bits, 8));
  const six = parseIpv6(address);
  if (!six || !startsLike(six, parseIpv6(openIpv6[0]), openIpv6[1], 16)) return false;
  return !closedIpv6.some(([range, bits]) => startsLike(six, parseIpv6(range), bits, 16));
}

/** The four numbers of an IPv4 address as it is usually written; null: it is none. */
export function parseIpv4(address: string): number[] | null {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null;
  const numbers = parts.map(Number);
  return numbers.every((number) => number <= 255) ? numbers : null;
}

/** The eight numbers of an IPv6 address (RFC 4291, 2.2); null: it is none, or it names a zone. */
function parseIpv6(address: string): number[] | null {
  const halves = address.split('::');
  if (halves.length > 2) return null;
  const [before, after] = [groups(halves[0] ?? ''), groups(halves[1] ?? '')];
  if (!before || !after) return null;
  const missing = 8 - before.length - after.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  return [...before, ...Array.from({ length: missing }, () => 0), ...after];
}

function groups(text: string): number[] | null {
  if (text === '') return [];
  const numbers: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const four = index === parts.length - 1 ? parseIpv4(part) : null;
    if (four) {
      const [a = 0, b = 0, c = 0, d = 0] = four;
      numbers.push(a * 256 + b, c * 256 + d);
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) numbers.push(Number.parseInt(part, 16));
    else return null;
  }
  return numbers;
}

/** True if the first `bits` of both are the same; the numbers have `width` bits each. */
function startsLike(
  address: readonly number[],
  range: readonly number[] | null,
  bits: number,
  width: number,
): boolean {
  return address.every((number, index) => {
    const left = Math.min(width, Math.max(0, bits - index * width));
    const dropped = 2 ** (width - left);
    return Math.floor(number / dropped) === Math.floor((range?.[index] ?? 0) / dropped);
  });
}
