/** The number of a version in an address, or null if it is none: `/articles/A-318/versions/2`. */
export function readVersionNumber(written: string): number | null {
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : null;
}
