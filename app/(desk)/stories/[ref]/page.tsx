import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { after } from 'next/server';

import { HistorySection } from '@/components/history/history-section';
import { ReasonForm } from '@/components/history/reason-form';
import { Changes } from '@/components/story/changes';
import { CompetingFigures } from '@/components/story/competing-figures';
import { StatusGroups } from '@/components/story/status-groups';
import { StoryTimeline } from '@/components/story/story-timeline';
import { VoiceMatrix } from '@/components/story/voice-matrix';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { AsideSection, Columns } from '@/components/ui/columns';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Instant } from '@/components/ui/time';
import { claimsAddress, everyClaim } from '@/domain/claim/list-filter';
import type { Status } from '@/domain/claim/settle-status';
import { numberOf } from '@/domain/reference';
import { stanceMatrix } from '@/domain/story/matrix';
import type { SpokenClaims } from '@/domain/story/view';
import { formatEdtf } from '@/domain/time/readable';
import { historyOf } from '@/server/history/view';
import { requireActor } from '@/server/person/session';
import { changesSince } from '@/server/story/change-queries';
import { claimsByStatus } from '@/server/story/claim-queries';
import { spokenClaims } from '@/server/story/evidence-queries';
import { storyFigures } from '@/server/story/figure-queries';
import { noteVisit } from '@/server/story/note-visit';
import { findStory, type StoryPage as Story } from '@/server/story/queries';
import { sinceLastVisit } from '@/server/story/visit-queries';

import { restore, withdraw } from './actions';

type Asked = Promise<{ ref: string }>;

const mostOfStatus = 8;
const mostClaims = 12;
const mostVoices = 12;

export async function generateMetadata({ params }: { params: Asked }): Promise<Metadata> {
  return { title: (await params).ref.toUpperCase() };
}

export default async function StoryPage({ params }: { params: Asked }) {
  const actor = await requireActor();
  const number = numberOf('story', (await params).ref);
  const story = number === null ? null : await findStory(actor, number);
  if (!story) notFound();
  const now = new Date();
  const since = await sinceLastVisit(actor, story.id, now);
  if (!isFetchedAhead(await headers())) after(() => noteVisit(actor, story.id, now));
  const list = (status: Status | null) =>
    claimsAddress({ ...everyClaim, status, storyId: story.id });
  const [changes, groups, spoken, figures, history] = await Promise.all([
    since && changesSince(story.id, since),
    claimsByStatus(story.id, mostOfStatus, list),
    spokenClaims(story.id, 1, mostClaims),
    storyFigures(story.id),
    historyOf(actor, story.id),
  ]);
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
                needed by <Instant at={story.neededBy} />
              </span>
            ) : null}
          </>
        }
        title={story.title}
        by={story.description ? <p className="whitespace-pre-line">{story.description}</p> : null}
      />
      <nav className="story-jump" aria-label="On this page">
        <a href="#claims">Claims</a>
        {spoken.statements.length > 0 ? (
          <>
            <a href="#voices-title">Who says what</a>
            <a href="#story-timeline-title">What was said when</a>
          </>
        ) : null}
        {figures.groups.length > 0 ? <a href="#competing-title">Competing numbers</a> : null}
      </nav>
      <Columns asideLabel="About this story" aside={<About story={story} />}>
        {story.withdrawn ? (
          <div className="section">
            <Notice tone="warning" title="Withdrawn">
              This story was taken off the list. Its claims and articles stay on the desk.
            </Notice>
          </div>
        ) : null}
        <Changes changes={changes} listHref={list(null)} />
        <section className="section">
          <h2 id="claims">Claims</h2>
          {groups.length > 0 ? (
            <StatusGroups groups={groups} />
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
      </Columns>
      <WhoSaysWhat story={story} spoken={spoken} />
      <StoryTimeline {...spoken} />
      <CompetingFigures {...figures} />
      <div className="block story-history">
        <HistorySection {...history} />
      </div>
    </>
  );
}

/** Nobody has looked at a page that a browser or the app fetched in case somebody might. */
function isFetchedAhead(asked: Headers): boolean {
  return (
    asked.has('next-router-prefetch') || /prefetch|prerender/.test(asked.get('sec-purpose') ?? '')
  );
}

function WhoSaysWhat({ story, spoken }: { story: Story; spoken: SpokenClaims }) {
  if (spoken.statements.length === 0) return null;
  const matrix = stanceMatrix(spoken, mostVoices);
  const isAll = matrix.moreVoices === 0 && spoken.spokenOf <= mostClaims;
  return (
    <section className="block" aria-labelledby="voices-title">
      <h2 className="section-title" id="voices-title">
        Who says what
      </h2>
      <VoiceMatrix matrix={matrix} />
      <p className="meta">
        By whose word it is; what only passes on another statement is left out.{' '}
        {isAll ? null : (
          <>
            The {matrix.rows.length} claims about which most is said, and the {matrix.voices.length}{' '}
            sources that speak on most of them.{' '}
            <a href={`/stories/${story.reference}/voices`}>
              Everybody, on all {spoken.spokenOf} claims
            </a>
          </>
        )}
      </p>
    </section>
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
      <AsideSection
        title={
          story.articleCount > story.articles.length
            ? `The latest ${story.articles.length} of ${story.articleCount} articles`
            : 'Articles'
        }
      >
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
