/** A place in the list of claims: the last activity and id of one claim. */
export interface ClaimCursor {
  at: Date;
  id: string;
}

/** The cursor as a text for an address: milliseconds since 1970 and the id. */
export function writeCursor(claim: { lastActivityAt: Date; id: string }): string {
  return `${claim.lastActivityAt.getTime()}_${claim.id}`;
}

/** Reads {@link writeCursor}'s text; null if it is none. */
export function readCursor(text: string | undefined): ClaimCursor | null {
  const match = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '');
  const [, at, id] = match ?? [];
  return at && id ? { at: new Date(Number(at)), id } : null;
}
