import { useEffect, useRef } from 'react';

import type { PaletteEntry } from './palette-entries';

interface PaletteListProps {
  entries: readonly PaletteEntry[];
  /** Which one Enter opens. */
  active: number;
  onGo: (entry: PaletteEntry, apart: boolean) => void;
}

/** The lines of the palette in their groups; they are chosen from the line of text above them. */
export function PaletteList({ entries, active, onGo }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, entries.length]);
  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <div id="palette-list" role="listbox" aria-label="Places" className="palette-list" ref={list}>
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group}>
          <p className="palette-group" aria-hidden="true">
            {group}
          </p>
          {entries.map((entry, index) =>
            entry.group === group ? (
              <div
                key={`${entry.href} ${entry.name}`}
                id={`palette-${index}`}
                role="option"
                aria-selected={index === active}
                className="combobox-option"
                onPointerDown={(event) => event.preventDefault()}
                onClick={(event) => onGo(entry, event.ctrlKey || event.metaKey)}
              >
                {entry.reference ? <span className="ref">{entry.reference} </span> : null}
                <span lang={entry.language ?? undefined}>{entry.name}</span>
                {entry.detail ? <span className="detail">{entry.detail}</span> : null}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}
