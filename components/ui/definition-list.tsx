import { Fragment, type ReactNode } from 'react';

export interface Definition {
  term: string;
  /** Nothing (null, undefined, '') leaves the whole line out. */
  detail: ReactNode;
}

/** Terms on the left, what they are on the right. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="terms">
      {items
        .filter(({ detail }) => detail !== null && detail !== undefined && detail !== '')
        .map(({ term, detail }) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{detail}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
