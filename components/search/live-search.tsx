'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef } from 'react';

import { Button } from '@/components/ui/button';
import { searchAddress } from '@/domain/search/address';

const pauseBeforeAsking = 250;

/**
 * What is looked for. The page follows while it is typed, once it has stood still for a moment; without
 * JavaScript the form asks.
 */
export function LiveSearch({ query, exact }: { query: string; exact: boolean }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function follow(event: FormEvent<HTMLInputElement>): void {
    const typed = event.currentTarget.value.trim();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      router.replace(searchAddress(typed, exact), { scroll: false });
    }, pauseBeforeAsking);
  }

  return (
    <form className="filter search-main" role="search" action="/search" aria-label="The whole desk">
      <input
        className="control"
        type="search"
        name="q"
        defaultValue={query}
        onInput={follow}
        maxLength={200}
        aria-label="What to look for"
        placeholder="Words of a claim, a quote, a name in any spelling"
        autoComplete="off"
      />
      {exact ? <input type="hidden" name="exact" value="yes" /> : null}
      <Button type="submit">Search</Button>
    </form>
  );
}
