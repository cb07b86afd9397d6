'use client';

import { useEffect, useState } from 'react';
import type { ComboboxOption } from './combobox-option';

export interface Search {
  found: ComboboxOption[];
  state: 'idle' | 'searching' | 'done' | 'failed';
}

const pauseBeforeAsking = 150;

/**
 * Searches for `text` once it has stood still for a moment, while `active`. Answers to earlier texts
 * that come late are dropped; what was found last stays visible until the next answer.
 */
export function useSearch(
  search: (query: string) => Promise<ComboboxOption[]>,
  text: string,
  active: boolean,
): Search {
  const [result, setResult] = useState<Search>({ found: [], state: 'idle' });
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
