/**
 * What somebody is told who sends a form after their session ended, or after their role came to need
 * a second factor: the form keeps its words. `link` are the words of the sentence that lead to `href`.
 */
export const signedOut = {
  message:
    'You are signed out. Sign in in another tab, then send this again; nothing you typed is lost.',
  link: 'Sign in in another tab',
  href: '/sign-in',
};

export const lacksSecondFactor = {
  message:
    'Your role needs a second factor now. Set it up in another tab, then send this again; nothing you typed is lost.',
  link: 'Set it up in another tab',
  href: '/second-factor',
};

/** The name of the form field that holds the id of who opened the page with the form. */
export const openedByField = 'openedBy';

/** What somebody is told who sends a form that another person opened in the same browser. */
export const anotherPerson = {
  message:
    'Somebody else is signed in now than when this page was opened: nothing was saved. Sign out in another tab and in again as who wrote this, then send it; or reload the page to go on without it.',
  link: 'Sign out in another tab',
  href: '/account',
};

/** The name of the form field that holds which form of its page it is. */
export const formField = 'sentForm';

/** The name of the form field by which a page asks for itself anew with the words of this form. */
export const anewField = 'anew';

/** What somebody is told whose page is older than the desk that it was sent to. */
export const updatedSince =
  'Onrecord was updated after this page was opened, so nothing is saved yet. Everything you typed is here: look at it and send it again.';

/** The same where nothing is typed. */
export const updatedPage =
  'Onrecord was updated after this page was opened, so nothing is saved. Reload the page and press again.';

/** What somebody is told who sent a form and got no answer. */
export const noAnswer =
  'The desk did not answer, so this may not be saved. Nothing you typed is lost: send it again in a moment.';
