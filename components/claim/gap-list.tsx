import { Fragment } from 'react';

import type { GapView } from '@/domain/claim/view';

/** What is missing before we print, each with the pages where it can be mended. */
export function GapList({ gaps }: { gaps: readonly GapView[] }) {
  if (gaps.length === 0) return null;
  return (
    <ul className="gaps" aria-label="Missing before we print">
      {gaps.map((gap) => (
        <li key={gap.text}>
          <span>
            {gap.text.replace(/\.$/, '')}
            {gap.links.map(({ name, href }) => (
              <Fragment key={href}>
                {' · '}
                <a href={href}>{name}</a>
              </Fragment>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
