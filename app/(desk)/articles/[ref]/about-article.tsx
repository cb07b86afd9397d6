import { ReasonForm } from '@/components/history/reason-form';
import { ReaderInstant } from '@/components/ui/reader-instant';
import type { ArticlePage } from '@/server/article/page';

import { restoreArticleAction, withdrawArticleAction } from './actions';

/** Who added the article, and taking it off the desk or putting it back. */
export function AboutArticle({ article }: { article: ArticlePage }) {
  return (
    <section className="grid justify-items-start gap-3" aria-label="About this article">
      <p className="meta">
        Added by {article.addedBy}, <ReaderInstant at={article.addedAt} />
      </p>
      {article.mayWithdraw ? (
        <ReasonForm
          action={withdrawArticleAction}
          id="withdraw"
          hidden={{ articleId: article.id }}
          label="Withdraw the article"
          question="Take this article off the lists? What was logged from it stays."
          small
        />
      ) : null}
      {article.mayRestore ? (
        <ReasonForm
          action={restoreArticleAction}
          id="restore"
          hidden={{ articleId: article.id }}
          label="Restore the article"
          look="primary"
          small
          question="Put this article back on the desk?"
        />
      ) : null}
    </section>
  );
}
