'use client';

import { usePathname } from 'next/navigation';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';

import { Kbd } from '@/components/ui/kbd';
import { useSearch } from '@/components/ui/use-search';
import type { Place } from '@/domain/place/view';

import { type PaletteEntry, paletteEntries } from './palette-entries';
import { PaletteList } from './palette-list';
import { keepPath, recentPaths } from './recent-paths';

interface PaletteProps {
  person: { id: string; isAdmin: boolean };
  /** What can be gone to by what was typed. */
  search: (query: string) => Promise<Place[]>;
  /** The names of the things at these addresses. */
  nameRecent: (paths: string[]) => Promise<Place[]>;
}

/**
 * Goes anywhere and creates anything by the keyboard: Ctrl K or ⌘ K opens it, also while somebody types
 * in a field. A combobox with a list (ARIA Authoring Practices) in a modal dialog. Without JavaScript
 * it is not there; the search in the bar is.
 */
export function Palette({ person, search, nameRecent }: PaletteProps) {
  const path = usePathname();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [ready, setReady] = useState(false);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [recent, setRecent] = useState<Place[]>([]);
  const { found, state } = useSearch(search, text, open);
  const entries = paletteEntries(text, { recent, found, isAdmin: person.isAdmin });

  useEffect(() => keepPath(person.id, path), [person.id, path]);

  const toggle = useCallback(() => {
    const { current } = dialog;
    if (!current) return;
    if (current.open) {
      current.close();
      return;
    }
    setText('');
    setActive(0);
    setOpen(true);
    current.showModal();
    input.current?.focus();
    const paths = recentPaths(person.id).filter((one) => one !== window.location.pathname);
    if (paths.length > 0) nameRecent(paths).then(setRecent, () => setRecent([]));
  }, [nameRecent, person.id]);

  useEffect(() => {
    setReady(true);
    function press(event: globalThis.KeyboardEvent) {
      const combined = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!combined || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      toggle();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [toggle]);

  function go(entry: PaletteEntry | undefined, apart: boolean) {
    if (!entry) return;
    if (apart) window.open(entry.href, '_blank', 'noopener');
    else window.location.assign(entry.href);
    dialog.current?.close();
  }

  function press(event: KeyboardEvent) {
    const last = entries.length - 1;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter') go(entries[active], event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  return (
    <>
      {ready ? (
        <button
          type="button"
          className="palette-open"
          aria-keyshortcuts="Control+K Meta+K"
          title="Go anywhere, create anything"
          onClick={toggle}
        >
          <Kbd>Ctrl K</Kbd>
          <span className="sr-only">Go anywhere, create anything</span>
        </button>
      ) : null}
      <dialog
        ref={dialog}
        className="palette"
        aria-label="Go anywhere, create anything"
        onClose={() => setOpen(false)}
        onPointerDown={(event) => {
          if (event.target === dialog.current) dialog.current.close();
        }}
      >
        <div className="palette-sheet">
          <input
            ref={input}
            className="control"
            type="text"
            role="combobox"
            aria-label="Where to, or what to create"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls="palette-list"
            aria-activedescendant={open && entries[active] ? `palette-${active}` : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            placeholder="C-1042, a name, words of a claim, “new claim”…"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
            }}
            onKeyDown={press}
          />
          <PaletteList entries={entries} active={active} onGo={go} />
          <p className="sr-only" role="status">
            {open && text.trim() && state === 'done' ? `${entries.length} choices` : ''}
          </p>
          <p className="palette-foot">
            {state === 'failed' ? 'The search did not answer. Type on to try again.' : null}
            {state === 'searching' ? 'Searching…' : null}
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> opens, <kbd>Ctrl Enter</kbd> in a
              new tab, <kbd>Esc</kbd> closes
            </span>
          </p>
        </div>
      </dialog>
    </>
  );
}
