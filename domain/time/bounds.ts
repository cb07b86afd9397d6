/**
 * The earliest and latest instant that an EDTF time allows, in milliseconds since 1970-01-01T00:00Z,
 * both inclusive. Calendar days are read in UTC. `null` means open on that side.
 */
export interface TimeBounds {
  earliest: number | null;
  latest: number | null;
}
