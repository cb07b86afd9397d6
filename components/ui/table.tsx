import type { ReactNode } from 'react';
import { classes } from './classes';

export interface Column {
  label: string;
  numeric?: boolean;
  /** The heading is read out, not shown (a column of buttons). */
  hideLabel?: boolean;
}

interface TableProps {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column[];
  /** `Row`s. */
  children: ReactNode;
}

/**
 * Rows and columns on a wide screen, a stack of cards on a narrow one. The roles are spelled out
 * because browsers drop a table's own once its parts are no longer laid out as one.
 */
export function Table({ caption, showCaption, columns, children }: TableProps) {
  return (
    <table className="table" role="table">
      <caption className={showCaption ? undefined : 'sr-only'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, numeric, hideLabel }) => (
            <th
              key={label}
              role="columnheader"
              scope="col"
              className={numeric ? 'numeric' : undefined}
            >
              {hideLabel ? <span className="sr-only">{label}</span> : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

/** One row; give it `Cell`s in the order of the columns. */
export function Row({ children }: { children: ReactNode }) {
  return <tr role="row">{children}</tr>;
}

interface CellProps {
  children?: ReactNode;
  /** Stands before the value once rows are cards; leave out where the value explains itself. */
  label?: string;
  /** The cell that names the row: it takes the card's first line. */
  main?: boolean;
  numeric?: boolean;
}

/** One cell; an empty one vanishes from cards. */
export function Cell({ children, label, main, numeric }: CellProps) {
  return (
    <td
      role="cell"
      data-label={label}
      className={classes(main && 'cell-main', numeric && 'numeric') || undefined}
    >
      {children}
    </td>
  );
}
