import type { ReactNode } from 'react';

import type { CorrectionView } from '@/domain/correction/view';

import { WhatHappened } from './correction-words';

/** One correction: the article, the claim, what happened, and below it how it is or was settled. */
export function CorrectionItem({
  correction,
  children,
}: {
  correction: CorrectionView;
  children: ReactNode;
}) {
  const { id, article, claim } = correction;
  return (
    <li id={id} className="correction">
      <h3 className="correction-article">
        <span className="ref">{article.reference}</span>{' '}
        <a href={article.href ?? undefined}>{article.name}</a>
      </h3>
      <p className="correction-claim">
        relies on{' '}
        <a href={claim.href}>
          <span className="ref">{claim.reference}</span>{' '}
          <span className="claim-statement" lang={claim.language}>
            {claim.statement}
          </span>
        </a>
      </p>
      <WhatHappened correction={correction} />
      {children}
    </li>
  );
}
