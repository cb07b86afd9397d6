import { Notice } from '@/components/ui/notice';

import type { CsvState } from './csv-state';

/** What is wrong with single rows of a table. */
export function Faults({
  state: { faults, moreFaults },
  title,
}: {
  state: Pick<CsvState, 'faults' | 'moreFaults'>;
  title: string;
}) {
  if (faults.length === 0) return null;
  return (
    <Notice tone="warning" title={title}>
      <ul>
        {faults.map(({ row, message }) => (
          <li key={row}>
            Row {row}: {message}
          </li>
        ))}
        {moreFaults > 0 ? <li>and {moreFaults} more</li> : null}
      </ul>
    </Notice>
  );
}
