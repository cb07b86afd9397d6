'use client';

import { useEffect, useState } from 'react';

export interface Search<Found> {
  found: Found[];
  state: 'idle' | 'searching' | 'done' | 'failed';
}

const pauseBeforeAsking = 150;

/**
 * Searches for `text` once it has stood still for a moment, while `active`. Answers to earlier texts
 * that come late are dropped; what was found last stays visible until the next answer.
 */
export function useSearch<Found>(
  search: (query: string) => Promise<Found[]>,
  text: string,
  active: boolean,
): Search<Found> {
  const [result, setResult] = useState<Search<Found>>({ found: [], state: 'idle' });
  const query = active ? text.trim() : '';

  useEffect(() => {
    if (!query) return;
    let late = false;
    setResult(({ found }) => ({ found, state: 'searching' }));
    const timer = setTimeout(() => {
      search(query).then(
        (found) => late || setResult({ found, state: 'done' }),
        () => late || setResult({ found: [], state: 'failed' }),
      );
    }, pauseBeforeAsking);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [search, query]);

  return query ? result : { found: [], state: 'idle' };
}
