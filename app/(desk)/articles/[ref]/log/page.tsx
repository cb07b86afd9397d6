import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { PartOfArticle } from '@/components/article/part-of-article';
import { LogDesk } from '@/components/attribution/log-desk';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { placeInAddress } from '@/domain/article/passage-address';
import { acceptAddress } from '@/domain/suggestion/view';
import { languageChoices } from '@/domain/text/language';
import { articlePage } from '@/server/article/page';
import { storyChoices } from '@/server/article/queries';
import { logPage } from '@/server/attribution/log-page';
import { requireActor } from '@/server/person/session';

import { findClaims, findSources } from '../../../pick-actions';
import { logAction, readSaid, readWords } from './actions';

export const metadata: Metadata = { title: 'Log an attribution' };

interface LogPageProps {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function LogPage({ params, searchParams }: LogPageProps) {
  const [{ ref }, query] = await Promise.all([params, searchParams]);
  const actor = await requireActor();
  const [page, logged, stories] = await Promise.all([
    logPage(actor, ref, {
      places: [query.p ?? []].flat(),
      claim: single(query.claim),
      speaker: single(query.speaker),
      like: single(query.like),
      stance: single(query.stance),
      said: single(query.said),
      suggestion: single(query.s),
      candidate: single(query.as),
    }),
    articlePage(actor, ref),
    storyChoices(),
  ]);
  if (!page) notFound();
  const { article, claim } = page;
  return (
    <>
      <PageHeader
        size="form"
        title={claim ? `Log an attribution to ${claim.reference}` : 'Log an attribution'}
        over={
          <>
            <a className="ref" href={`/articles/${article.ref}`}>
              {article.ref}
            </a>
            <span>{article.title}</span>
          </>
        }
      />
      <LoggedNotice reference={single(query.logged)} article={article.ref} />
      {page.suggestionNotRead ? (
        <div className="mb-5">
          <Notice tone="warning" title="The form is not filled in">
            <p>
              The text could not be read for suggestions in time. Open this page again, or fill in
              the form by hand.
            </p>
          </Notice>
        </div>
      ) : null}
      <LogDesk
        // A new page address is a new form, with nothing of the last one in it.
        key={JSON.stringify(query)}
        articleReference={article.ref}
        readWords={readWords}
        saidBasis={page.saidBasis}
        suggestion={
          page.suggestion && {
            rule: page.suggestion.rule,
            likely: claim ? [] : page.suggestion.likely,
            href: acceptAddress(article.ref, page.suggestion.key),
            back: `/articles/${article.ref}?at=${page.suggestion.key}#note-${page.suggestion.key}`,
          }
        }
        article={
          <>
            <p className="meta mb-3">
              {[article.publisher?.name ?? 'Own reporting', page.published].join(' · ')}
            </p>
            <PartOfArticle
              text={article.text}
              notes={logged?.notes ?? []}
              language={article.language}
              from={query.from ? placeInAddress(query.from) : (page.places[0]?.start ?? 0)}
              addressOf={(place) => withFrom(article.ref, query, place)}
              plain
              own={page.places.map((place) => ({
                ...place,
                stance: 'asserts' as const,
                here: true,
                label: 'selected words',
              }))}
            />
          </>
        }
        form={{
          action: logAction,
          submissionId: randomUUID(),
          articleVersionId: article.versionId,
          defaultValue: page.value,
          searchClaims: findClaims,
          searchSources: findSources,
          recentClaims: page.recentClaims.map((found) => ({
            value: found.id,
            label: found.statement,
            detail: `${found.reference} · ${found.status}`,
          })),
          recentSpeakers: page.recentSpeakers.map(({ id, name }) => ({ value: id, label: name })),
          repeatable: page.repeatable.map(({ id, label }) => ({ value: id, label })),
          stories: stories.map(({ id, title }) => ({ value: id, label: title })),
          languages: languageChoices(),
          ownReporting: page.ownReporting,
          published: page.published,
          readSaid: readSaid.bind(null, article.versionId),
          suggestion: page.suggestion,
        }}
      />
    </>
  );
}

/** This form with another part of a long text beside it. */
function withFrom(
  article: string,
  query: Record<string, string | string[] | undefined>,
  place: number,
): string {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries({ ...query, from: String(place) })) {
    for (const value of [values ?? []].flat()) parameters.append(name, value);
  }
  return `/articles/${article}/log?${parameters}`;
}

/** What was logged just now, with where to go from it. */
function LoggedNotice({ reference, article }: { reference: string | undefined; article: string }) {
  const [claim, number] = /^C-\d+\/\d+$/.test(reference ?? '') ? reference!.split('/') : [];
  if (!claim) return null;
  return (
    <div className="mb-5">
      <Notice tone="done" title={`${claim}/${number} is logged and awaits sign-off.`}>
        <p>
          <a href={`/claims/${claim}`}>Go to {claim}</a> ·{' '}
          <a href={`/articles/${article}`}>Back to the article</a>, or log the next one here.
        </p>
      </Notice>
    </div>
  );
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
