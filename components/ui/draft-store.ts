import type { Entries } from './typed-entries';

/** What was typed into a form, as its fields are posted. */
export interface Draft {
  /** Of one piece of writing, wherever it is continued. */
  id: string;
  /** When it was kept, ms since 1970. */
  at: number;
  /** It was sent, and no answer has come yet. */
  sent: boolean;
  /** Names and values of the fields, in their order. */
  entries: Entries;
}

/** The form that a draft belongs to. */
export interface DraftPlace {
  /** The person, the path and the form, in one text. */
  form: string;
  /** The rest of the address: with another one, the form was filled with something else. */
  search: string;
}

const prefix = 'onrecord-draft:';
const hour = 60 * 60 * 1000;
const fortnight = 14 * 24 * hour;

const inTab = ({ form, search }: DraftPlace) => `${prefix}${form} ${search}`;
const inBrowser = ({ form }: DraftPlace, id: string) => `${prefix}${form} ${id}`;

/** The draft of this form in this tab. */
export function draftOfTab(place: DraftPlace): Draft | null {
  return living(sessionStorage.getItem(inTab(place)));
}

/** The drafts of this form that were kept in any tab, the newest first. */
export function draftsOfBrowser(place: DraftPlace): Draft[] {
  return draftKeys(localStorage)
    .filter((key) => key.startsWith(inBrowser(place, '')))
    .flatMap((key) => living(localStorage.getItem(key)) ?? [])
    .sort((one, other) => other.at - one.at);
}

/**
 * Keeps a draft: in the tab, which no other tab writes into, and in the browser, for when the tab is closed.
 * @returns false: there is no room, or it is forbidden
 */
export function keepDraft(place: DraftPlace, draft: Draft): boolean {
  const text = JSON.stringify(draft);
  try {
    sessionStorage.setItem(inTab(place), text);
    localStorage.setItem(inBrowser(place, draft.id), text);
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft in the tab and in the browser. */
export function forgetDraft(place: DraftPlace, id: string): void {
  if (parsed(sessionStorage.getItem(inTab(place)))?.id === id)
    sessionStorage.removeItem(inTab(place));
  localStorage.removeItem(inBrowser(place, id));
}

/** Forgets what would stay in this browser for nothing. */
export function sweepDrafts(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of draftKeys(storage)) {
      if (!living(storage.getItem(key))) storage.removeItem(key);
    }
  }
}

/** The draft in this text, unless it is too old, or was sent long enough ago for an answer to have come. */
function living(text: string | null): Draft | null {
  const draft = parsed(text);
  if (!draft) return null;
  return Date.now() - draft.at > (draft.sent ? hour : fortnight) ? null : draft;
}

function draftKeys(storage: Storage): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(prefix));
}

function parsed(text: string | null): Draft | null {
  try {
    const draft = JSON.parse(text ?? 'null') as Draft | null;
    return Array.isArray(draft?.entries) ? draft : null;
  } catch {
    // Another version of the page wrote it.
    return null;
  }
}
