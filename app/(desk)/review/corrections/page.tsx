import type { Metadata } from 'next';

import { OpenCorrections } from '@/components/correction/open-corrections';
import { SettledCorrections } from '@/components/correction/settled-corrections';
import { ReviewTabs } from '@/components/review/review-tabs';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { can } from '@/domain/permission/permissions';
import {
  countOpenCorrections,
  openCorrections,
  settledCorrections,
} from '@/server/correction/queries';
import { requireActor } from '@/server/person/session';

import { settleAction } from './actions';

export const metadata: Metadata = { title: 'Corrections' };

interface CorrectionsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Articles of ours whose claims were shaken: what is open first, what was settled below. */
export default async function CorrectionsPage({ searchParams }: CorrectionsPageProps) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const [count, open, settled] = await Promise.all([
    countOpenCorrections(),
    openCorrections(),
    settledCorrections({ olderThan: one(query.older), newerThan: one(query.newer) }),
  ]);
  return (
    <>
      <PageHeader
        size="form"
        title="Corrections"
        by="A claim that an article of ours relies on became disputed, denied or retracted. Each stays here until an editor settles it."
      />
      <ReviewTabs current="corrections" counts={{ corrections: count }} />
      <section className="section" aria-labelledby="open-corrections">
        <h2 id="open-corrections">Open</h2>
        <OpenCorrections
          corrections={open}
          settle={settleAction}
          maySettle={can(actor, 'settle a correction')}
          empty={
            <EmptyState
              title="No correction is open."
              actions={<ButtonLink href="/articles">See the articles</ButtonLink>}
            >
              Mark an article as ours on its page and attach the claims that it relies on: if one of
              them becomes disputed, denied or retracted, it appears here and its authors and
              editors are told.
            </EmptyState>
          }
        />
      </section>
      {settled.rows.length > 0 ? (
        <section className="section" aria-labelledby="settled-corrections">
          <h2 id="settled-corrections">Settled</h2>
          <SettledCorrections corrections={settled.rows} />
          <Pagination
            label="Pages of settled corrections"
            previousHref={settled.newer ? `?newer=${settled.newer}` : undefined}
            nextHref={settled.older ? `?older=${settled.older}` : undefined}
          />
        </section>
      ) : null}
    </>
  );
}

function one(param: string | string[] | undefined): string | undefined {
  return typeof param === 'string' ? param : undefined;
}
