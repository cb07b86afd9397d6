'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { comboboxEntries, type ComboboxEntry, type ComboboxOption } from './combobox-option';
import { Field, type FieldProps } from './field';
import { useSearch } from './use-search';

interface ComboboxProps extends FieldProps {
  /** Usually a server action. Best answer first. */
  search: (query: string) => Promise<ComboboxOption[]>;
  /** Offered before anything is typed: what was picked last. */
  recent?: readonly ComboboxOption[];
  defaultOption?: ComboboxOption;
  /** What was typed when the form came back without a pick. */
  defaultText?: string;
  /** What can be created in place, e.g. “source” makes: Create “Foo” as a new source. */
  creates?: string;
  placeholder?: string;
  /** Told of each pick; `null` when the text names none, with whether it is to be created. */
  onPick?: (option: ComboboxOption | null, creating: boolean) => void;
  /** Told of each text that is typed. */
  onType?: (text: string) => void;
}

/**
 * One line of text that finds things. It posts two fields: `${name}.id` (the picked value or '') and
 * `${name}.text` (what stands in the line). Without JavaScript the text alone is filled, for the
 * server to resolve or create. Errors for it go under `name`.
 * The pattern is the ARIA Authoring Practices' editable combobox with list autocomplete; the input is
 * the same element before and after hydration, so that nothing typed early is lost.
 */
export function Combobox(props: ComboboxProps) {
  const { name, search, recent = [], defaultOption, defaultText, creates, onPick, onType } = props;
  const [text, setText] = useState(defaultOption?.label ?? defaultText ?? '');
  const [picked, setPicked] = useState(defaultOption ?? null);
  const [creating, setCreating] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const settled = picked !== null || creating;
  const { found, state } = useSearch(search, text, open && !settled);
  const entries = comboboxEntries(
    settled ? '' : text,
    found,
    recent,
    Boolean(creates) && state !== 'searching',
  );
  const shows = open && !settled && (entries.length > 0 || text.trim() !== '');
  const listId = `${props.id ?? name}-list`;
  const entryId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    if (input.current?.value) setText(input.current.value);
  }, []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function type(next: string) {
    setText(next);
    onType?.(next);
    setCreating(false);
    setActive(-1);
    setOpen(true);
    if (settled) {
      setPicked(null);
      onPick?.(null, false);
    }
  }

  function choose(entry: ComboboxEntry) {
    setOpen(false);
    setActive(-1);
    setCreating(entry.kind === 'create');
    const option = entry.kind === 'option' ? entry.option : null;
    if (option) setText(option.label);
    setPicked(option);
    onPick?.(option, entry.kind === 'create');
  }

  /** Leaving by Tab takes the option that has this very name, or creates what nothing resembles. */
  async function leave() {
    const typed = text.trim();
    if (settled || !typed || !open) return;
    const answer = state === 'searching' ? await search(typed).catch(() => null) : found;
    if (!answer || input.current?.value.trim() !== typed) return;
    const named = answer.find(({ label }) => label.toLowerCase() === typed.toLowerCase());
    if (named) choose({ kind: 'option', option: named });
    else if (creates && answer.length === 0) choose({ kind: 'create' });
  }

  function press(event: KeyboardEvent) {
    const last = entries.length - 1;
    const chosen = entries[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (!open) setOpen(true);
      const next = active + step;
      setActive(next > last ? 0 : next < 0 ? last : next);
    } else if (event.key === 'Enter' && shows && (chosen || !(event.ctrlKey || event.metaKey))) {
      // Enter in an open list never sends the form; Ctrl Enter does, unless an entry is chosen there.
      event.preventDefault();
      if (chosen) choose(chosen);
      else setOpen(false);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    } else if (event.key === 'Tab' && shows) {
      if (chosen) choose(chosen);
      else void leave();
    }
  }

  return (
    <Field {...props} id={props.id ?? name} name={`${name}.text`} hint={props.hint}>
      {(control) => (
        <div className="combobox">
          <input
            {...control}
            ref={input}
            className="control"
            type="text"
            role="combobox"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={props.placeholder}
            aria-autocomplete="list"
            aria-expanded={shows}
            aria-controls={listId}
            aria-activedescendant={shows && active >= 0 ? entryId(active) : undefined}
            value={text}
            onChange={(event) => type(event.target.value)}
            onClick={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={press}
          />
          <input type="hidden" name={`${name}.id`} value={picked?.value ?? ''} />
          <span className="sr-only" role="status">
            {announce(shows, text, state, entries)}
          </span>
          <div className="combobox-list" hidden={!shows}>
            <div id={listId} role="listbox" aria-label="Suggestions" ref={list}>
              {entries.map((entry, index) => (
                <div
                  key={entry.kind === 'option' ? entry.option.value : 'create'}
                  id={entryId(index)}
                  role="option"
                  aria-selected={index === active}
                  className={`combobox-option${entry.kind === 'create' ? ' combobox-create' : ''}`}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => choose(entry)}
                >
                  {entry.kind === 'option'
                    ? entry.option.label
                    : `Create “${text.trim()}” as a new ${creates}`}
                  {entry.kind === 'option' && entry.option.detail ? (
                    <span className="detail">{entry.option.detail}</span>
                  ) : null}
                </div>
              ))}
            </div>
            {note(state, entries)}
          </div>
          {creating ? (
            <p className="field-hint">
              Will be created as a new {creates}
              {text.length > 45 ? <>: “{text.trim()}”</> : '.'}
            </p>
          ) : null}
        </div>
      )}
    </Field>
  );
}

function note(state: string, entries: ComboboxEntry[]) {
  if (state === 'searching' && !entries.length) return <p className="combobox-note">Searching…</p>;
  if (state === 'failed')
    return <p className="combobox-note">The search did not answer. Type on to try again.</p>;
  if (state === 'done' && !entries.length) return <p className="combobox-note">Nothing found.</p>;
  return null;
}

function announce(shows: boolean, text: string, state: string, entries: ComboboxEntry[]): string {
  if (!shows || state === 'searching') return '';
  if (state === 'failed') return 'The search did not answer.';
  const options = entries.filter(({ kind }) => kind === 'option').length;
  const found = options === 1 ? '1 result' : `${options} results`;
  return text.trim() ? found : `${found} used before`;
}
