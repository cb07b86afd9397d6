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
