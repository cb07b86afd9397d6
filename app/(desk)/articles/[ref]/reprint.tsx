import { randomUUID } from 'node:crypto';

import { ReprintNotice } from '@/components/reprint/reprint-notice';
import type { Actor } from '@/domain/person/role';
import type { ArticlePage } from '@/server/article/page';
import { reprintsOf } from '@/server/reprint/queries';

import { logRepeatsAction } from './reprint-actions';

interface ReprintsProps {
  article: ArticlePage;
  versionId: string;
  actor: Actor;
}

/** Offers what was logged from the articles that this one reprints. */
export async function Reprints({ article, versionId, actor }: ReprintsProps) {
  const reprints = await reprintsOf(actor, article.reference);
  return reprints.map((reprint) => (
    <ReprintNotice
      key={reprint.reference}
      action={logRepeatsAction}
      articleVersionId={versionId}
      submissionId={randomUUID()}
      reprint={reprint}
    />
  ));
}
