'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

import { holdOf } from './hold';

/** The first looks come soon, in ms: most of what is waited for takes a second or two. */
const firstLook = 1500;
const longestPause = 20_000;

/**
 * Stands on a page as long as it shows something that is under way. News of its end comes over the
 * stream, but a page that did not hear it must not wait for ever: it looks for itself, less and less
 * often, and whenever its reader comes back to it.
 */
export function WaitsForNews() {
  const router = useRouter();
  useEffect(() => {
    let pause = firstLook;
    let timer: ReturnType<typeof setTimeout>;
    function look() {
      if (!document.hidden && !holdOf()) router.refresh();
      pause = Math.min(2 * pause, longestPause);
      timer = setTimeout(look, pause);
    }
    function comeBack() {
      if (!document.hidden && !holdOf()) router.refresh();
    }
    timer = setTimeout(look, pause);
    document.addEventListener('visibilitychange', comeBack);
    window.addEventListener('pageshow', comeBack);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', comeBack);
      window.removeEventListener('pageshow', comeBack);
    };
  }, [router]);
  return null;
}
