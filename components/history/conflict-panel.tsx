'use client';

import { useEffect, useRef } from 'react';

import type { Conflict } from '@/domain/result';
import { Cell, Row, Table } from '@/components/ui/table';
import { Instant } from '@/components/ui/time';

interface ConflictPanelProps {
  conflict: Conflict | undefined;
  /** The form's field names, in its order, to the labels that it shows. */
  labels: Readonly<Record<string, string>>;
  /** What was typed, by field name, in the same words as `conflict.present`. */
  yours: Readonly<Record<string, string>>;
}

/**
 * What somebody else saved first, beside what was typed, field by field. Stand it above the form,
 * which keeps every word; saving again (with `SeenRevision` inside the form) then goes on top of
 * theirs. It takes the focus, since it stands far from the button that was pressed.
 */
export function ConflictPanel({ conflict, labels, yours }: ConflictPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (conflict) panel.current?.focus();
  }, [conflict]);
  if (!conflict) return null;
  const fields = Object.keys(labels).map((field) => ({
    field,
    theirs: conflict.present[field] ?? '',
    mine: yours[field] ?? '',
  }));
  const different = fields.filter(({ theirs, mine }) => theirs !== mine);
  const theirs = `Saved by ${conflict.by}`;
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="notice notice-warning conflict"
      aria-labelledby="conflict-title"
    >
      <h2 className="notice-title" id="conflict-title">
        {conflict.by} saved another version, <Instant at={conflict.at} />
      </h2>
      <p>
        Everything that you typed is still in the form. Take over what you want to keep of theirs;
        saving puts your version in the place of theirs, and the history keeps both.
      </p>
      {different.length === 0 ? (
        <p>Both versions say the same.</p>
      ) : (
        <Table
          caption="Both versions, where they differ"
          columns={[{ label: 'Field' }, { label: theirs }, { label: 'Yours, not saved yet' }]}
        >
          {different.map(({ field, theirs: present, mine }) => (
            <Row key={field}>
              <Cell>
                <b>{labels[field]}</b>
              </Cell>
              <Cell label={`${theirs}:`}>
                <span className="conflict-words">{present || <i>empty</i>}</span>
              </Cell>
              <Cell label="Yours:">
                <span className="conflict-words">{mine || <i>empty</i>}</span>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}
