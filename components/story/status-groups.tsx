import { StatusMark } from '@/components/claim/status-mark';
import type { StatusGroup } from '@/domain/story/view';

import { StoryClaims } from './story-claims';

/** The claims of a story by status, each with its sentence. */
export function StatusGroups({ groups }: { groups: readonly StatusGroup[] }) {
  return (
    <>
      {groups.map(({ status, count, claims, href }) => (
        <section key={status} className="status-group" aria-labelledby={`status-${status}`}>
          <h3 id={`status-${status}`}>
            <StatusMark status={status} /> <span className="side-count">{count}</span>
          </h3>
          <StoryClaims claims={claims} />
          {count > claims.length ? (
            <p>
              <a href={href}>All {count} of them</a>
            </p>
          ) : null}
        </section>
      ))}
    </>
  );
}
