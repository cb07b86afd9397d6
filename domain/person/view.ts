import type { InvitationState } from './invitation-state';
import type { Role } from './role';

/** A person as the list of people shows them; instants are ISO 8601. */
export interface PersonRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  joinedAt: string;
  deactivatedAt: string | null;
  /** False: they have no password to sign in with, as the people of the sample. */
  hasAccount: boolean;
  /** When they last used the desk, to the hour; null: no open session. */
  lastSeenAt: string | null;
  hasSecondFactor: boolean;
}

/** An invitation as the list shows it; instants are ISO 8601. */
export interface InvitationRow {
  id: string;
  email: string;
  role: Role;
  state: InvitationState;
  invitedBy: string | null;
  invitedAt: string;
  expiresAt: string;
}
