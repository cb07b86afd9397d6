/** What was typed into a form, as its fields are posted. */
export interface Draft {
  /** When it was kept, ms since 1970. */
  at: number;
  /** It was sent, and as far as the browser knows it arrived. */
  sent: boolean;
  value: Record<string, unknown>;
}

const prefix = 'onrecord-draft:';
const hour = 60 * 60 * 1000;
const fortnight = 14 * 24 * hour;

/** The draft kept under this name, unless it is too old, unreadable or was sent. */
export function readDraft(name: string): Draft | null {
  const draft = parsed(localStorage.getItem(prefix + name));
  return draft && !draft.sent && !isStale(draft) ? draft : null;
}

/** Too old to be offered; or sent long enough ago for an error of ours to have shown itself. */
function isStale({ at, sent }: Draft): boolean {
  return Date.now() - at > (sent ? hour : fortnight);
}

/** Forgets what would stay in this browser for nothing. */
export function sweepDrafts(): void {
  for (const key of draftKeys()) {
    const draft = parsed(localStorage.getItem(key));
    if (!draft || isStale(draft)) localStorage.removeItem(key);
  }
}

/** Keeps a draft in this browser; without room for it the form goes on without one. */
export function keepDraft(name: string, value: Draft['value'], sent: boolean): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify({ at: Date.now(), sent, value }));
  } catch {
    // Full or forbidden: a draft is a help, not a promise.
  }
}

export function forgetDraft(name: string): void {
  localStorage.removeItem(prefix + name);
}

/** After an error of ours nobody knows what arrived: what was sent last is offered again. */
export function offerSentDrafts(): void {
  for (const key of draftKeys()) {
    const draft = parsed(localStorage.getItem(key));
    if (draft?.sent) keepDraft(key.slice(prefix.length), draft.value, false);
  }
}

function draftKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
}

function parsed(text: string | null): Draft | null {
  try {
    return JSON.parse(text ?? 'null') as Draft | null;
  } catch {
    // Another version of the page wrote it.
    return null;
  }
}
