import { ReasonForm } from '@/components/history/reason-form';
import { Badge } from '@/components/ui/badge';
import type { FormAction } from '@/components/ui/form-state';
import { Instant } from '@/components/ui/time';
import type { ArticleUse } from '@/domain/use/view';

interface WhereUsedProps {
  uses: readonly ArticleUse[];
  /** Null: the reader may not detach. */
  detach: FormAction | null;
}

/** The articles of ours that rely on a claim. */
export function WhereUsed({ uses, detach }: WhereUsedProps) {
  if (uses.length === 0) return <p className="role">In no article of ours yet.</p>;
  return (
    <ul className="uses">
      {uses.map(({ useId, article, by, since, correctionOpen }) => (
        <li key={useId}>
          <a href={article.href ?? undefined}>
            <span className="ref">{article.reference}</span> {article.name}
          </a>
          <p className="meta">
            attached by {by}, <Instant at={since} show="day" />
          </p>
          {correctionOpen ? <Badge tone="wrong">correction open</Badge> : null}
          {detach ? (
            <ReasonForm
              action={detach}
              id={`detach-${useId}`}
              hidden={{ id: useId }}
              label="Detach"
              question={`${article.reference} relies on this claim no more. Why?`}
              look="quiet"
              small
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
