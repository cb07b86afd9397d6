import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { Notice } from '@/components/ui/notice';
import { ChangedWords } from '@/components/words/changed-words';
import { placeInAddress } from '@/domain/article/passage-address';
import { articlePage } from '@/server/article/page';
import { requireActor } from '@/server/person/session';
import { changedInArticle } from '@/server/words/queries';

import { ArticleHeader } from './article-header';
import { Reading } from './reading';

interface ArticlePageProps {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  return { title: (await params).ref };
}

/**
 * An article's text with what is logged and suggested from it. `?at=` begins at a suggestion,
 * `?logged=` and `?repeats=` tell what was logged just now. Of a long text `?from=` shows the part that
 * holds this place; `?again=` reads one that could not be read once more.
 */
export default async function ArticlePage({ params, searchParams }: ArticlePageProps) {
  const [{ ref }, { at, from, again, logged, repeats }] = await Promise.all([params, searchParams]);
  const actor = await requireActor();
  const article = await articlePage(actor, ref);
  if (!article) notFound();
  return (
    <>
      <ArticleHeader article={article} tab="text" />
      <LoggedNotice reference={String(logged)} />
      <RepeatsNotice count={Number(repeats)} />
      <ChangedWords
        title="Words that this article changed"
        rows={await changedInArticle(actor, article.id)}
      />
      <Reading
        article={article}
        actor={actor}
        at={at === undefined ? undefined : String(at)}
        from={placeInAddress(from)}
        again={again !== undefined}
      />
    </>
  );
}

/** What was logged just now from a suggestion. */
function LoggedNotice({ reference }: { reference: string }) {
  const [claim, number] = /^C-\d+\/\d+$/.test(reference) ? reference.split('/') : [];
  if (!claim) return null;
  return (
    <div className="mb-5">
      <Notice tone="done" title={`${claim}/${number} is logged and awaits sign-off.`}>
        <p>
          <a href={`/claims/${claim}`}>Go to {claim}</a>, or go on with the next suggestion.
        </p>
      </Notice>
    </div>
  );
}

/** How many repeats were logged just now in one press. */
function RepeatsNotice({ count }: { count: number }) {
  if (!Number.isInteger(count) || count < 1) return null;
  return (
    <div className="mb-5">
      <Notice
        tone="done"
        title={`${count === 1 ? '1 repeat is' : `${count} repeats are`} logged and add no origin.`}
      />
    </div>
  );
}
