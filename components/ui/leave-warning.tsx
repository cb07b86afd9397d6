'use client';

import { useEffect } from 'react';

interface LeaveWarningProps {
  /** The id of the surrounding form. */
  formId: string;
  /** The form came back with errors: what it holds was not saved. */
  returned: boolean;
}

const question = 'What you typed is not saved, and this form keeps nothing. Leave it?';

/** Everything that was typed was taken out again. */
function isBlank(form: HTMLFormElement): boolean {
  const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input:not([type=hidden]), textarea, select',
  );
  return [...fields].every(({ value }) => value.trim() === '');
}

/**
 * Stands where a form keeps no draft, mostly since nothing of it may stay in this browser: whoever goes away
 * or back with something typed and not sent is asked whether to leave.
 */
export function LeaveWarning({ formId, returned }: LeaveWarningProps) {
  useEffect(() => {
    const element = document.querySelector<HTMLFormElement>(`#${CSS.escape(formId)}`);
    if (!element) return;
    let unsent = returned;
    const typed = () => {
      unsent = !isBlank(element);
    };
    const sent = ({ submitter }: SubmitEvent) => {
      // A press on "Add a relay" sends the form too, but saves nothing.
      if (submitter?.getAttribute('name') !== '__intent__') unsent = false;
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (unsent) event.preventDefault();
    };
    // Where one goes on or back within the desk, the page is not unloaded.
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a[href]');
      const stays =
        !link ||
        link.getAttribute('href')?.startsWith('#') ||
        link.getAttribute('target') === '_blank' ||
        event.ctrlKey ||
        event.metaKey;
      if (stays || !unsent) return;
      if (confirm(question)) unsent = false;
      else event.preventDefault();
    };
    const back = (event: NavigateEvent) => {
      const asks = unsent && event.navigationType === 'traverse' && event.destination.sameDocument;
      if (!asks || !event.cancelable) return;
      if (confirm(question)) unsent = false;
      else event.preventDefault();
    };
    element.addEventListener('input', typed);
    element.addEventListener('submit', sent);
    window.addEventListener('beforeunload', leave);
    document.addEventListener('click', follow, { capture: true });
    // Not in every browser.
    const { navigation } = window as { navigation?: Navigation };
    navigation?.addEventListener('navigate', back);
    return () => {
      element.removeEventListener('input', typed);
      element.removeEventListener('submit', sent);
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('click', follow, { capture: true });
      navigation?.removeEventListener('navigate', back);
    };
  }, [formId, returned]);
  return null;
}
