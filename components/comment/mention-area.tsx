'use client';

import { type KeyboardEvent, useRef, useState } from 'react';

import type { ComboboxOption } from '@/components/ui/combobox-option';
import { Field, type FieldProps } from '@/components/ui/field';
import { useSearch } from '@/components/ui/use-search';

import { mentionBefore } from './mention-before';

interface MentionAreaProps extends FieldProps {
  /** Finds colleagues; an option's value is what to write, "@Ann Lee". */
  search: (typed: string) => Promise<ComboboxOption[]>;
  defaultValue: string;
  rows?: number;
}

/**
 * Several lines of words in which an @ offers colleagues. The list only writes for one: "@Ann Lee"
 * typed by hand means the same, also without JavaScript.
 */
export function MentionArea({ search, defaultValue, rows = 3, ...field }: MentionAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [begun, setBegun] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const { found } = useSearch(search, begun ?? '', begun !== null);
  const options = begun ? found : [];
  const shows = options.length > 0;
  const listId = `${field.id ?? field.name}-list`;
  const optionId = (index: number) => `${listId}-${index}`;

  function look() {
    const element = area.current;
    if (!element) return;
    setBegun(mentionBefore(element.value, element.selectionStart));
    setActive(0);
  }

  function write(option: ComboboxOption) {
    const element = area.current;
    if (!element) return;
    const caret = element.selectionStart;
    const start = element.value.lastIndexOf('@', caret - 1);
    element.setRangeText(`${option.value} `, start, caret, 'end');
    element.dispatchEvent(new Event('input', { bubbles: true }));
    setBegun(null);
    element.focus();
  }

  function press(event: KeyboardEvent) {
    if (!shows) return;
    const chosen = options[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + options.length) % options.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) {
      write(chosen);
    } else if (event.key === 'Escape') {
      setBegun(null);
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <Field {...field}>
      {(control) => (
        <div className="combobox">
          <textarea
            {...control}
            ref={area}
            className="control"
            rows={rows}
            defaultValue={defaultValue}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={shows ? listId : undefined}
            aria-activedescendant={shows ? optionId(active) : undefined}
            onInput={look}
            onBlur={() => setBegun(null)}
            onKeyDown={press}
          />
          <span className="sr-only" role="status">
            {shows ? `${options.length} colleagues: ${options[active]?.label ?? ''}` : ''}
          </span>
          {shows ? (
            <div className="combobox-list">
              <div id={listId} role="listbox" aria-label="Colleagues">
                {options.map((option, index) => (
                  <div
                    key={option.value}
                    id={optionId(index)}
                    role="option"
                    aria-selected={index === active}
                    className="combobox-option"
                    onPointerDown={(event) => event.preventDefault()}
                    onClick={() => write(option)}
                  >
                    {option.label}
                    {option.detail ? <span className="detail">{option.detail}</span> : null}
                  </div>
                ))}
              </div>
            </div>
          ) : null}
        </div>
      )}
    </Field>
  );
}
