import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { HistorySection } from '@/components/history/history-section';
import { ReasonForm } from '@/components/history/reason-form';
import { StoryClaims } from '@/components/story/story-claims';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { AsideSection, Columns } from '@/components/ui/columns';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Instant } from '@/components/ui/time';
import { numberOf } from '@/domain/reference';
import { formatEdtf } from '@/domain/time/readable';
import { historyOf } from '@/server/history/view';
import { requireActor } from '@/server/person/session';
import { findStory, type StoryPage as Story } from '@/server/story/queries';

import { restore, withdraw } from './actions';

type Asked = Promise<{ ref: string }>;

export async function generateMetadata({ params }: { params: Asked }): Promise<Metadata> {
  return { title: (await params).ref.toUpperCase() };
}

export default async function StoryPage({ params }: { params: Asked }) {
  const actor = await requireActor();
  const number = numberOf('story', (await params).ref);
  const story = number === null ? null : await findStory(actor, number);
  if (!story) notFound();
  const history = await historyOf(actor, story.id);
  return (
    <>
      <PageHeader
        over={
          <>
            <span className="ref">{story.reference}</span>
            <span>Story</span>
            {story.priority === 'normal' ? null : <Badge>{story.priority} priority</Badge>}
            {story.neededBy ? (
              <span>
                needed by <Instant at={story.neededBy} /> UTC
              </span>
            ) : null}
          </>
        }
        title={story.title}
        by={story.description ? <p className="whitespace-pre-line">{story.description}</p> : null}
      />
      <Columns asideLabel="About this story" aside={<About story={story} />}>
        {story.withdrawn ? (
          <div className="section">
            <Notice tone="warning" title="Withdrawn">
              This story was taken off the list. Its claims and articles stay on the desk.
            </Notice>
          </div>
        ) : null}
        <section className="section">
          <h2>Claims</h2>
          {story.claims.length > 0 ? (
            <StoryClaims claims={story.claims} />
          ) : (
            <EmptyState
              title="No claims yet"
              actions={
                <ButtonLink look="primary" href="/articles/new">
                  Add an article
                </ButtonLink>
              }
            >
              Paste an article and log what it says: the claims that you choose this story for stand
              here, each with its status.
            </EmptyState>
          )}
        </section>
        <HistorySection {...history} />
      </Columns>
    </>
  );
}

function About({ story }: { story: Story }) {
  return (
    <>
      <AsideSection>
        {story.withdrawn ? null : (
          <ButtonLink wide href={`/stories/${story.reference}/edit`}>
            Edit
          </ButtonLink>
        )}
        {story.mayWithdraw ? (
          <ReasonForm
            id="withdraw"
            label="Withdraw…"
            question="It leaves the list of stories; its claims and articles stay. It can be restored."
            doIt="Withdraw this story"
            hidden={{ id: story.id }}
            action={withdraw}
          />
        ) : null}
        {story.mayRestore ? (
          <ReasonForm
            id="restore"
            label="Restore…"
            question="It stands in the list of stories again."
            doIt="Restore this story"
            look="primary"
            hidden={{ id: story.id }}
            action={restore}
          />
        ) : null}
      </AsideSection>
      <AsideSection title="Articles">
        {story.articles.length > 0 ? (
          <ul className="grid gap-2">
            {story.articles.map((article) => (
              <li key={article.reference}>
                <a href={`/articles/${article.reference}`}>{article.title}</a>
                <p className="meta">
                  {article.publisher ?? 'Own reporting'}, {formatEdtf(article.publishedOn)}
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <p className="role">None yet.</p>
        )}
      </AsideSection>
    </>
  );
}
