import { AttributionRow } from '@/components/attribution/attribution-row';
import { Disclosure } from '@/components/ui/disclosure';
import type { AttributionRowView } from '@/domain/attribution/view';
import type { ClaimView } from '@/domain/claim/view';

/** Rows that only their author and editors see, set apart so that nobody takes them for evidence. */
export function OffRecordRows({ rows }: { rows: readonly AttributionRowView[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="off-record" aria-labelledby="off-record-title">
      <h2 className="section-title" id="off-record-title">
        Off the record: counted nowhere
      </h2>
      <p className="meta">
        Seen by their author and by editors alone. Not for print, mail or talk.
      </p>
      {rows.map((row) => (
        <AttributionRow key={row.id} row={row} />
      ))}
    </section>
  );
}

/** Rejected and withdrawn rows, folded away. */
export function SetAsideRows({ rows }: { rows: ClaimView['setAside'] }) {
  if (rows.length === 0) return null;
  const rejected = rows.filter(({ why }) => why === 'rejected').length;
  const counts = [
    rejected ? `${rejected} rejected` : '',
    rows.length - rejected ? `${rows.length - rejected} withdrawn` : '',
  ].filter(Boolean);
  return (
    <div className="set-aside">
      <Disclosure label="Set aside" note={counts.join(', ')}>
        {rows.map((row) => (
          <AttributionRow key={row.id} row={row} />
        ))}
      </Disclosure>
    </div>
  );
}
