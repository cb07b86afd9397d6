import {
  type Draft,
  draftOfTab,
  type DraftPlace,
  draftsOfBrowser,
  forgetDraft,
  keepDraft,
} from './draft-store';
import { entriesOf, wordsOf } from './typed-entries';

/** So long a pause in typing, in ms, writes the draft down; leaving the page does at once. */
const pause = 250;

/** A tab holds the lock of this name while a form with this draft is open in it. */
const lockOf = (id: string) => `onrecord-draft:${id}`;

/**
 * Writes down what stands in a form, for as long as the form is open. A form in which nothing is
 * typed, or nothing any more, has no draft.
 */
export class DraftKeeper {
  private id = newId();
  private start: string;
  /** Somebody has touched the page since it was opened. */
  private touched = false;
  /** Something other than at the start has stood in the form. */
  private differed = false;
  private sent = false;
  private over = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The draft whose lock is held, and how it is let go. */
  private lock: { id: string; letGo: () => void } | null = null;
  private readonly ending = new AbortController();

  /** @param onFull told with true when this browser has no room for the draft */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly place: DraftPlace,
    private readonly onFull: (full: boolean) => void,
  ) {
    this.start = wordsOf(form);
    // Going back, the browser would put its own words in before ours, and the undo could not tell them.
    form.autocomplete = 'off';
    const { signal } = this.ending;
    const touch = () => {
      this.touched = true;
    };
    for (const kind of ['pointerdown', 'keydown', 'input'])
      document.addEventListener(kind, touch, { signal, capture: true });
    for (const kind of ['input', 'change'])
      form.addEventListener(kind, () => this.soon(), { signal });
    form.addEventListener('submit', (event) => this.submitted(event), { signal });
    window.addEventListener('pagehide', () => this.keep(), { signal });
    document.addEventListener('visibilitychange', () => this.keep(), { signal });
    // A choice from a list and a row that comes or goes are no input.
    const changes = new MutationObserver(() => this.soon());
    changes.observe(form, { subtree: true, childList: true, attributeFilter: ['value'] });
    signal.addEventListener('abort', () => changes.disconnect());
  }

  /** What was typed into this form in this tab before. */
  ofTab(): Draft | null {
    return draftOfTab(this.place);
  }

  /** What was typed last into this form in a tab that has it open no more. */
  async ofClosedTab(): Promise<Draft | null> {
    const own = this.ofTab()?.id;
    const { held = [] } = 'locks' in navigator ? await navigator.locks.query() : {};
    const open = new Set(held.map(({ name }) => name));
    const drafts = draftsOfBrowser(this.place);
    return drafts.find(({ id }) => id !== own && id !== this.id && !open.has(lockOf(id))) ?? null;
  }

  /** What is typed from now on goes on with this draft. */
  continueWith({ id }: Pick<Draft, 'id'>): void {
    this.id = id;
    this.touched = true;
    this.differed = false;
    this.holdLock();
  }

  /** All that stands in the form was typed: it came back from the desk. */
  returned(): void {
    this.touched = true;
    this.start = '';
    this.keep();
  }

  /** Writes down what stands in the form, or forgets the draft where nothing is typed any more. */
  keep(): void {
    clearTimeout(this.timer);
    if (this.over) return;
    if (!this.touched) {
      this.start = wordsOf(this.form);
      return;
    }
    if (wordsOf(this.form) === this.start) {
      // Words that are about to be put back do not stand there yet.
      if (this.differed) forgetDraft(this.place, this.id);
      this.differed = false;
      return;
    }
    this.differed = true;
    const { id, sent } = this;
    this.holdLock();
    this.onFull(
      !keepDraft(this.place, { id, at: Date.now(), sent, entries: entriesOf(this.form) }),
    );
  }

  /** Forgets this draft, or another one; what is typed from now on is a new one. */
  forget(id = this.id): void {
    forgetDraft(this.place, id);
    if (id !== this.id) return;
    this.lock?.letGo();
    this.lock = null;
    this.differed = false;
    this.id = newId();
  }

  /** What was sent has arrived, or not. */
  answered(arrived: boolean): void {
    this.sent = false;
    if (!arrived) {
      this.keep();
      return;
    }
    this.forget();
    this.start = wordsOf(this.form);
  }

  /** The form is closed. */
  end(): void {
    this.keep();
    this.over = true;
    this.ending.abort();
    this.lock?.letGo();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), pause);
  }

  private submitted({ submitter }: SubmitEvent): void {
    // A press on "Add a relay" sends the form too, but saves nothing.
    if (submitter?.getAttribute('name') === '__intent__') return;
    this.sent = true;
    this.keep();
  }

  private holdLock(): void {
    const { id } = this;
    // Only a page with TLS, or of this very machine, can hold locks.
    if (this.lock?.id === id || !('locks' in navigator)) return;
    this.lock?.letGo();
    const held = Promise.withResolvers<void>();
    this.lock = { id, letGo: held.resolve };
    void navigator.locks.request(lockOf(id), { mode: 'shared' }, () => held.promise);
  }
}

/** A random id, also where the page is not reached by TLS. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
}
