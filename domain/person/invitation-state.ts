/** What has become of a link into the newsroom. */
export const invitationStates = ['open', 'accepted', 'revoked', 'expired'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** The times that decide it; null: has not happened. */
export interface InvitationTimes {
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

/** Used comes before taken back, and both before expired: what was done stays said. */
export function invitationState(times: InvitationTimes, now: Date): InvitationState {
  if (times.acceptedAt) return 'accepted';
  if (times.revokedAt) return 'revoked';
  return times.expiresAt <= now ? 'expired' : 'open';
}
