import { StatusLine } from '@/components/claim/status-line';
import type { MovedClaim } from '@/domain/merge/view';

type Side = MovedClaim['before'];

/** A status as it is and as it would be, one below the other. */
export function StatusChange({ before, after }: { before: Side; after: Side }) {
  return (
    <dl className="merge-change">
      <div>
        <dt>Now</dt>
        <dd>
          <StatusLine {...before} />
        </dd>
      </div>
      <div>
        <dt>Then</dt>
        <dd>
          <StatusLine {...after} />
        </dd>
      </div>
    </dl>
  );
}
