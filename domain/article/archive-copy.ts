/** Where web archives and caches put the address of what they keep. */
const copies: readonly RegExp[] = [
  /^https?:\/\/web\.archive\.org\/(?:web\/)?\d{4,14}(?:[a-z]{2}_)?\/(.+)$/i,
  /^https?:\/\/archive\.(?:today|ph|is|li|vn|fo|md)\/(?:o\/\w+|newest|\d{4,14}|\d{4}(?:\.\d\d){2}-\d{6})\/(.+)$/i,
  /^https?:\/\/(?:www\.)?ghostarchive\.org\/archive\/(https?:.+)$/i,
];

/** Where AMP caches put it; they keep no copy for good. */
const caches: readonly RegExp[] = [
  /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/amp\/(?:s\/)?(.+)$/i,
  /^https?:\/\/[\w-]+\.cdn\.ampproject\.org\/[cvi]\/(?:s\/)?(.+)$/i,
];

/** The article that a copy in a web archive is of: its address, and that of the copy; null: it is none. */
export function archivedAddress(typed: string): { address: string; archive: string } | null {
  const address = inside(typed.trim(), copies);
  return address === null ? null : { address, archive: typed.trim() };
}

/** The address that an archive or a cache shows, itself where it is none of these. */
export function originalAddress(typed: string): string {
  let address = typed;
  // A copy of a copy.
  for (let times = 0; times < 3; times++) {
    const within = inside(address, copies) ?? inside(address, caches);
    if (within === null) return address;
    address = within;
  }
  return address;
}

function inside(address: string, places: readonly RegExp[]): string | null {
  for (const place of places) {
    const [, kept] = place.exec(address) ?? [];
    if (!kept) continue;
    const whole = /^https?:\/\//i.test(kept)
      ? kept
      : `https://${kept.replace(/^https?:\/(?!\/)/i, '')}`;
    if (URL.canParse(whole) && new URL(whole).hostname.includes('.')) return whole;
  }
  return null;
}
