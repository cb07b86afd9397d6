import type { HistoryEntry } from '@/domain/history/view';
import { Disclosure } from '@/components/ui/disclosure';
import { Instant } from '@/components/ui/time';

import { HistoryList } from './history-list';

interface HistorySectionProps {
  entries: readonly HistoryEntry[];
  more: boolean;
}

/** A thing's history folded away, with its latest change on the fold. */
export function HistorySection({ entries, more }: HistorySectionProps) {
  const [latest] = entries;
  return (
    <Disclosure
      label="History"
      note={
        latest ? (
          <>
            {latest.by ?? 'Onrecord'} {latest.words}, <Instant at={latest.at} />
          </>
        ) : null
      }
    >
      <HistoryList entries={entries} more={more} />
    </Disclosure>
  );
}
