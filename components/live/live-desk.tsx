'use client';

import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';

import { Button } from '@/components/ui/button';

import { concerns } from './concerns';
import { type Counts, CountsProvider } from './counts';
import { holdOf, linksTo, noteTyping } from './hold';
import { isShown } from './shown-claim';
import { useLiveStream } from './use-live-stream';

interface LiveDeskProps {
  counts: Counts;
  /** When the page was made, ms since 1970 by the server's clock. */
  madeAt: number;
  children: ReactNode;
}

/** What stands in the line below the page; `show`: it can be read anew. */
interface Changed {
  /** `C-1042`, and the revision of it that the page does not show yet. */
  claim: string;
  revision: number;
  words: string;
  show: boolean;
  /** Of the page on which it was said. */
  path: string;
}

/** The pages that show how far something is that is being fetched. */
const showsFetching = /^\/articles\/(?:intake|A-\d+\/versions$)/;

/** Several changes at once are one. */
const pause = 400;
const atMostEvery = 3000;

/**
 * Keeps the page that is open true: when something on it changes it is read anew, unless somebody is
 * typing or deciding there, who is told by a quiet line instead. Also keeps the numbers in the bar.
 * Without JavaScript a page is as true as its last load.
 */
export function LiveDesk({ counts, madeAt, children }: LiveDeskProps) {
  const router = useRouter();
  const path = usePathname();
  const [shown, setShown] = useState(counts);
  const [changed, setChanged] = useState<Changed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const readAt = useRef(0);

  useEffect(() => setShown(counts), [counts.review, counts.notices, madeAt]);
  // What its reader did comes back to them twice: with the page, and before that as news.
  useEffect(
    () => setChanged((line) => (line && isShown(line.claim, line.revision) ? null : line)),
    [madeAt],
  );
  useEffect(() => noteTyping(), []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [path],
  );

  const readAnew = useCallback(() => {
    // Put off by every further change it would never come while the desk is busy.
    if (timer.current !== undefined) return;
    const wait = Math.max(pause, readAt.current + atMostEvery - Date.now());
    timer.current = setTimeout(() => {
      timer.current = undefined;
      // Somebody may have begun to type meanwhile.
      if (holdOf()) return;
      readAt.current = Date.now();
      router.refresh();
    }, wait);
  }, [router]);

  useLiveStream(madeAt, {
    counts: (told) => {
      // The first thing that a stream says: also what the page did not hear of.
      if (path === '/notices' && told.notices !== shown.notices && !holdOf()) readAnew();
      setShown(told);
    },
    notices: () => {
      if (path === '/notices' && !holdOf()) readAnew();
    },
    intake: () => {
      if (showsFetching.test(path) && !holdOf()) readAnew();
    },
    missed: () => {
      if (!holdOf()) readAnew();
    },
    claim: ({ number, revision }) => {
      const claim = `C-${number}`;
      if (isShown(claim, revision)) return;
      const concern = concerns({ path, linksTo }, claim);
      if (concern === 'no') return;
      const hold = holdOf();
      if (!hold) readAnew();
      else if (concern === 'shown') {
        const words =
          hold === 'ask'
            ? `${claim} has changed.`
            : `${claim} has changed since you opened this form. What you save is compared with it.`;
        const line = { claim, revision, words, show: hold === 'ask', path };
        setTimeout(() => {
          if (!isShown(claim, revision)) setChanged(line);
        }, pause);
      }
    },
  });

  const line = changed?.path === path ? changed : null;
  return (
    <CountsProvider counts={shown}>
      {children}
      <div className="live-line" role="status">
        {line ? (
          <>
            <span>{line.words}</span>
            {line.show ? (
              <Button
                small
                onClick={() => {
                  setChanged(null);
                  router.refresh();
                }}
              >
                Show it
              </Button>
            ) : null}
            <Button small look="quiet" onClick={() => setChanged(null)}>
              Dismiss
            </Button>
          </>
        ) : null}
      </div>
    </CountsProvider>
  );
}
