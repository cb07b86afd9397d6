import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { v4 as uuid } from 'uuid';

import { ArticleForm } from '@/components/article/article-form';
import { IdentityWarning } from '@/components/article/identity-warning';
import { ReadingReport } from '@/components/article/reading-report';
import { WaitsForNews } from '@/components/live/waits-for-news';
import { IntakeButton } from '@/components/intake/intake-button';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { archivedAddress } from '@/domain/article/archive-copy';
import { intakeStateWords, isUnderWay } from '@/domain/intake/state';
import { intakePage, type IntakePage } from '@/server/intake/queries';
import { requireActor } from '@/server/person/session';

import { articleChoices } from '../../choices';
import { addArticleAction } from '../../new/actions';
import { retryAction } from '../actions';

export const metadata: Metadata = { title: 'Add an article' };

/** One thing taken in: while it is fetched and read, when it failed, and its form once it is read. */
export default async function OneIntakePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ reading?: string | string[] }>;
}) {
  const actor = await requireActor();
  const intake = await intakePage(actor, (await params).id);
  if (!intake) notFound();
  if (intake.article) redirect(`/articles/${intake.article.reference}`);
  const { kind, state, found, reading } = intake;
  // Where two readings differ, a person may take the other one.
  const otherTaken = (await searchParams).reading === 'other' && reading.other !== null;
  const text = otherTaken ? (reading.other?.text ?? '') : intake.text;
  const here = `/articles/intake/${intake.id}`;
  const copy = archivedAddress(intake.address ?? '');
  const choices = await articleChoices(found.language?.value);
  return (
    <>
      <PageHeader
        size="form"
        title="Add an article"
        by={<span className="intake-address">{intake.name}</span>}
        actions={
          intake.several ? <ButtonLink href="/articles/intake">All of them</ButtonLink> : null
        }
      />
      <div className="grid max-w-[44rem] gap-5">
        <HowFar intake={intake} />
        {isUnderWay(state) ? null : (
          <>
            {kind === 'own_reporting' ? <IdentityWarning /> : null}
            <ReadingReport
              reading={
                otherTaken && reading.other
                  ? { ...reading, other: { ...reading.other, text: intake.text } }
                  : reading
              }
              text={text}
              otherHref={otherTaken ? here : `${here}?reading=other`}
              otherTaken={otherTaken}
            />
            <ArticleForm
              key={String(otherTaken)}
              action={addArticleAction}
              kind={kind}
              submissionId={uuid()}
              choices={choices}
              defaultValue={{
                title: found.title?.value,
                publisher: found.publisher && { text: found.publisher.value, kind: 'outlet' },
                address: found.address?.value ?? copy?.address ?? intake.address ?? undefined,
                archive: copy?.archive,
                byline: found.byline?.value,
                publishedOn: found.publishedOn?.value,
                language: found.language?.value ?? '',
                text,
              }}
              intake={{
                id: intake.id,
                found,
                askToKeep: kind === 'own_reporting' && state === 'ready',
                several: intake.several,
              }}
            />
          </>
        )}
      </div>
    </>
  );
}

function HowFar({ intake }: { intake: IntakePage }) {
  const { id, state, problem, text, sameText } = intake;
  if (isUnderWay(state)) {
    return (
      <Notice title={`${intakeStateWords[state]}…`}>
        <WaitsForNews />
        <p>
          The form opens here as soon as it is read. You need not wait: it stays among the{' '}
          <a href="/articles/intake">articles being taken in</a>.
        </p>
        <p>
          <a href={`/articles/intake/${id}`}>Look again</a>
        </p>
      </Notice>
    );
  }
  if (state === 'failed') {
    return (
      <Notice tone="error" title={problem}>
        <p>Add it by hand below, or try again.</p>
        {intake.mayRetry ? (
          <IntakeButton small action={retryAction} intakeId={id} label="Try again" />
        ) : null}
      </Notice>
    );
  }
  return (
    <>
      {text === '' ? (
        <Notice tone="warning" title="No text was found on this page">
          <p>It may show its text by scripts, or to subscribers only. Paste the text below.</p>
        </Notice>
      ) : (
        <p className="meta">
          Look through what was found and correct it. Nothing is on the desk before you add it.
        </p>
      )}
      {sameText ? (
        <Notice title="The desk has exactly this text">
          <p>
            <a href={`/articles/${sameText.reference}`}>
              {sameText.reference} · {sameText.title}
            </a>
            . If another publisher prints it too, it is an article of its own.
          </p>
        </Notice>
      ) : null}
    </>
  );
}
