/** A place in a list that is sorted by a whole number and then by id: the number and id of one row. */
export interface Place {
  key: number;
  id: string;
}

/** A place in a list in the order of time. */
export interface ClaimCursor {
  at: Date;
  id: string;
}

/** The place as a text for an address. */
export function writePlace({ key, id }: Place): string {
  return `${key}_${id}`;
}

/** Reads {@link writePlace}'s text; null if it is none. */
export function readPlace(text: string | undefined): Place | null {
  const match = /^(-?\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '');
  const [, key, id] = match ?? [];
  return key && id ? { key: Number(key), id } : null;
}

/** The cursor as a text for an address: milliseconds since 1970 and the id. */
export function writeCursor(claim: { lastActivityAt: Date; id: string }): string {
  return writePlace({ key: claim.lastActivityAt.getTime(), id: claim.id });
}

/** Reads {@link writeCursor}'s text; null if it is none. */
export function readCursor(text: string | undefined): ClaimCursor | null {
  const place = readPlace(text);
  return place && { at: new Date(place.key), id: place.id };
}
