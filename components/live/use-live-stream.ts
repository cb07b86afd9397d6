'use client';

import { useEffect, useRef } from 'react';

import type { Counts } from './counts';

/** What an open page is told. */
export interface Told {
  /** This claim has changed, up to this revision. */
  claim: (changed: { number: number; revision: number }) => void;
  counts: (counts: Counts) => void;
  /** There is another number of notices. */
  notices: () => void;
  /** Something that the reader takes in came further. */
  intake: () => void;
  /** Something may have changed unheard. */
  missed: () => void;
}

const address = '/api/live';
const pollEvery = 30_000;

/**
 * Listens to what changes on the desk while the page is visible. Where the stream cannot be kept, it
 * says every half minute that something may have been missed.
 * @param since when the page was made, ms since 1970 by the server's clock
 */
export function useLiveStream(since: number, told: Told): void {
  const latest = useRef(told);
  const heardAt = useRef(since);
  useEffect(() => {
    latest.current = told;
  });
  useEffect(() => {
    heardAt.current = Math.max(heardAt.current, since);
  }, [since]);

  useEffect(() => {
    let source: EventSource | null = null;
    let polling: ReturnType<typeof setInterval> | undefined;
    // Signed out, or open in too many windows: the server wants no further try from this page.
    let refused = false;

    function poll(on: boolean) {
      clearInterval(polling);
      polling = on ? setInterval(() => latest.current.missed(), pollEvery) : undefined;
    }

    function close() {
      source?.close();
      source = null;
      poll(false);
    }

    function connect() {
      if (source || document.hidden) return;
      if (refused) {
        poll(true);
        return;
      }
      const opened = new EventSource(`${address}?since=${heardAt.current}`);
      source = opened;
      const on = (name: string, act: (data: unknown) => void) =>
        opened.addEventListener(name, (event: MessageEvent<string>) => {
          heardAt.current = Math.max(heardAt.current, Number(event.lastEventId) || 0);
          act(JSON.parse(event.data));
        });
      on('claim', (data) => latest.current.claim(data as { number: number; revision: number }));
      on('counts', (data) => latest.current.counts(data as Counts));
      on('notices', () => latest.current.notices());
      on('intake', () => latest.current.intake());
      on('missed', () => latest.current.missed());
      on('end', () => {
        refused = true;
        close();
        poll(true);
      });
      opened.addEventListener('open', () => poll(false));
      opened.addEventListener('error', () => {
        if (opened.readyState === EventSource.CLOSED) refused = true;
        poll(true);
      });
    }

    function look() {
      if (document.hidden) close();
      else connect();
    }

    connect();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', close);
    window.addEventListener('pageshow', look);
    return () => {
      close();
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', close);
      window.removeEventListener('pageshow', look);
    };
  }, []);
}
