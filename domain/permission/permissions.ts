import { type Actor, type Role, roles } from '../person/role';
import { refuse, type Result } from '../result';

/**
 * Who may do what, in sentences: "a journalist may log an attribution". Each action names the lowest
 * role that may do it; every role includes the ones before it. Reviewing one's own work is refused
 * elsewhere, by the two-person rule (`checkSignOff`).
 */
const lowestRole = {
  'read the desk': 'journalist',

  'create a story': 'journalist',
  'edit a story': 'journalist',
  'add an article': 'journalist',
  'edit an article': 'journalist',
  'capture an article again': 'journalist',
  'create a source': 'journalist',
  'edit a source': 'journalist',
  'create a claim': 'journalist',
  'edit a claim': 'journalist',
  'log an attribution': 'journalist',
  'edit an attribution': 'journalist',
  'settle words that an article changed': 'journalist',
  'link claims': 'journalist',
  'withdraw own work': 'journalist',
  'restore what one withdrew': 'journalist',
  'record that one knows an unnamed source': 'journalist',
  'resubmit an attribution': 'journalist',
  'dismiss a suggestion': 'journalist',
  'say when something is needed': 'journalist',
  'mark an article as ours': 'journalist',
  'attach a claim to an article of ours': 'journalist',
  'log that a response was sought': 'journalist',
  comment: 'journalist',
  'edit own comment': 'journalist',
  'choose own notifications': 'journalist',
  'set up own second factor': 'journalist',
  'keep a view of the list': 'journalist',
  'make own API tokens': 'journalist',

  "withdraw others' work": 'editor',
  'restore what others withdrew': 'editor',
  'sign off an attribution': 'editor',
  'mark a denial material': 'editor',
  'authenticate a document': 'editor',
  'mark the same origin': 'editor',
  'mark known to be different people': 'editor',
  'record that another person knows an unnamed source': 'editor',
  "see others' off-the-record attributions": 'editor',
  'assign a review': 'editor',
  'correct spelling and offsets': 'editor',
  'give a verdict': 'editor',
  'confirm a verdict': 'editor',
  'withdraw a verdict': 'editor',
  'settle a correction': 'editor',
  "withdraw others' comments": 'editor',
  'merge sources': 'editor',
  'merge claims': 'editor',
  'identify an unnamed source': 'editor',
  'erase a note about an unnamed source': 'editor',
  'confirm an erasure': 'editor',
  "remove others' shared views": 'editor',

  'see people': 'admin',
  'invite a person': 'admin',
  'revoke an invitation': 'admin',
  'change a role': 'admin',
  'deactivate a person': 'admin',
  'reactivate a person': 'admin',
  "reset another's second factor": 'admin',
  'change the settings': 'admin',
  'ask for an erasure': 'admin',
} as const satisfies Record<string, Role>;

export type Action = keyof typeof lowestRole;
export const actions = Object.keys(lowestRole) as Action[];

/** True if the actor's role allows the action. Pages hide by it; commands call {@link mustBeAllowed}. */
export function can(actor: Pick<Actor, 'role'>, action: Action): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(lowestRole[action]);
}

/** `{ ok: true }`, or a refusal (`not_allowed`) that says who may do it. */
export function mustBeAllowed(actor: Pick<Actor, 'role'>, action: Action): Result {
  if (can(actor, action)) return { ok: true };
  const who = lowestRole[action] === 'admin' ? 'an admin' : 'an editor';
  return refuse('not_allowed', `Only ${who} may ${action}. Ask one to do it.`);
}

/** Withdrawing one's own work, or as an editor others'. A null author (the app itself) is another. */
export function mayWithdraw(actor: Pick<Actor, 'id' | 'role'>, authorId: string | null): Result {
  return mustBeAllowed(
    actor,
    authorId === actor.id ? 'withdraw own work' : "withdraw others' work",
  );
}

/** Restoring what one withdrew oneself, or as an editor what others did. */
export function mayRestore(
  actor: Pick<Actor, 'id' | 'role'>,
  withdrawnById: string | null,
): Result {
  return mustBeAllowed(
    actor,
    withdrawnById === actor.id ? 'restore what one withdrew' : 'restore what others withdrew',
  );
}

/** Off-the-record rows are seen by their author and by editors alone (design, source protection). */
export function maySeeOffTheRecord(
  actor: Pick<Actor, 'id' | 'role'>,
  authorId: string | null,
): boolean {
  return authorId === actor.id || can(actor, "see others' off-the-record attributions");
}
