/** Why the page that is open must not be read anew by itself. */
export type Hold =
  /** Something is typed, or a decision is being made on what is shown: its reader asks for it. */
  | 'ask'
  /** A form started from the present revision: saving shows both versions, and reading anew would not. */
  | 'never';

const typedIn = new Set<HTMLFormElement>();

/** Notes each form in which something is typed. @returns ends it */
export function noteTyping(): () => void {
  const note = ({ target }: Event) => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>('main form') : null;
    if (form) typedIn.add(form);
  };
  document.addEventListener('input', note);
  return () => document.removeEventListener('input', note);
}

/** What holds the page back, or null. */
export function holdOf(): Hold | null {
  for (const form of typedIn) if (!form.isConnected) typedIn.delete(form);
  if (isOpen('main [name="revision"]')) return 'never';
  return typedIn.size > 0 || isOpen('main [name="seenDigest"]') ? 'ask' : null;
}

/** A form inside a fold that is closed is not being filled. */
function isOpen(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some(
    (field) => !field.closest('details:not([open])'),
  );
}

/** Whether the page has a link to this address, or to one below it. */
export function linksTo(address: string): boolean {
  return [...document.querySelectorAll('main a[href^="/claims/"]')].some((link) => {
    const href = link.getAttribute('href') ?? '';
    return (
      href === address || (href.startsWith(address) && /[/?#]/.test(href[address.length] ?? ''))
    );
  });
}
