import { randomUUID } from 'node:crypto';

import { ChoiceForm } from '@/components/person/choice-form';
import { AttachClaimsForm } from '@/components/use/attach-claims-form';
import { ReliedClaims } from '@/components/use/relied-claims';
import { SubmitButton } from '@/components/ui/submit-button';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import type { ArticlePage } from '@/server/article/page';
import { recentClaims } from '@/server/claim/pick-queries';
import { claimsUsed } from '@/server/use/queries';

import { findClaims } from '../../pick-actions';
import { attachClaimsAction, detachClaimAction, markOursAction } from './use-actions';

/** Whether an article is ours, and if so the claims that it relies on. */
export async function ReliesOn({ article, actor }: { article: ArticlePage; actor: Actor }) {
  if (article.kind !== 'published') return null;
  const mark = can(actor, 'mark an article as ours') && !article.withdrawn;
  if (!article.ours) return mark ? <OursForm article={article} ours /> : null;
  const [claims, recent] = await Promise.all([claimsUsed(article.id), recentClaims(article.id)]);
  const attach = can(actor, 'attach a claim to an article of ours') && !article.withdrawn;
  return (
    <section className="grid gap-3" aria-labelledby="relies-on">
      <h2 id="relies-on" className="section-title">
        Relies on
      </h2>
      <ReliedClaims claims={claims} detach={attach ? detachClaimAction : null} />
      {attach ? (
        <AttachClaimsForm
          action={attachClaimsAction}
          articleId={article.id}
          submissionId={randomUUID()}
          search={findClaims}
          recent={recent.map(({ id, reference, statement, status }) => ({
            value: id,
            label: statement,
            detail: `${reference} · ${status}`,
          }))}
          open={claims.length === 0}
        />
      ) : null}
      {mark && claims.length === 0 ? <OursForm article={article} ours={false} /> : null}
    </section>
  );
}

function OursForm({ article, ours }: { article: ArticlePage; ours: boolean }) {
  const address = `/articles/${article.reference}`;
  return (
    <ChoiceForm
      send={markOursAction.bind(null, address)}
      hidden={{ articleId: article.id, ours: String(ours) }}
    >
      <SubmitButton look={ours ? 'plain' : 'quiet'} small>
        {ours ? 'Mark as an article of ours' : 'This is not an article of ours'}
      </SubmitButton>
      {ours ? (
        <span className="meta">Then the claims that it relies on can be attached.</span>
      ) : null}
    </ChoiceForm>
  );
}
