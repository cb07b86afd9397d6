import { reportingFormWords } from '@/domain/article/kind';
import { logAddress } from '@/domain/article/passage-address';
import { languageName } from '@/domain/text/language';
import { formatEdtf } from '@/domain/time/readable';
import { IdentityWarning } from '@/components/article/identity-warning';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { ArticlePage } from '@/server/article/page';

interface ArticleHeaderProps {
  article: ArticlePage;
  tab: 'text' | 'versions' | 'history';
}

/** What stands above an article's text, its versions and its history. */
export function ArticleHeader({ article, tab }: ArticleHeaderProps) {
  const address = `/articles/${article.reference}`;
  return (
    <>
      <PageHeader
        title={<span lang={article.language}>{article.title}</span>}
        over={
          <>
            <span className="ref">{article.reference}</span>
            {article.versions > 1 ? <span>version {versionWords(article)}</span> : null}
            {article.reportingForm ? (
              <span>Own reporting: {reportingFormWords[article.reportingForm].toLowerCase()}</span>
            ) : null}
            {article.story ? (
              <a href={`/stories/${article.story.reference}`}>{article.story.title}</a>
            ) : null}
            {article.ours ? <Badge>ours</Badge> : null}
            {article.withdrawn ? <Badge tone="wrong">withdrawn</Badge> : null}
          </>
        }
        by={<Byline article={article} />}
        actions={
          article.withdrawn ? undefined : (
            <>
              <ButtonLink look="primary" href={logAddress(article.reference, [])}>
                Log an attribution
              </ButtonLink>
              <ButtonLink href={`${address}/edit`}>Edit</ButtonLink>
            </>
          )
        }
      />
      {article.withdrawn ? (
        <div className="mb-5">
          <Notice tone="warning" title="This article was withdrawn">
            <p>It is off the lists and nothing more is logged from it. The history says why.</p>
          </Notice>
        </div>
      ) : null}
      {article.kind === 'own_reporting' && !article.withdrawn ? (
        <div className="mb-5">
          <IdentityWarning />
        </div>
      ) : null}
      <LinkTabs
        label="Views of this article"
        tabs={[
          { href: address, label: 'Text', current: tab === 'text' },
          {
            href: `${address}/versions`,
            label: 'Versions',
            after: article.versions > 1 ? ` ${article.versions}` : undefined,
            current: tab === 'versions',
          },
          { href: `${address}/history`, label: 'History', current: tab === 'history' },
        ]}
      />
    </>
  );
}

function versionWords({ version, versions }: ArticlePage): string {
  return version === versions ? `${version}, the latest` : `${version} of ${versions}`;
}

function Byline({ article }: { article: ArticlePage }) {
  const parts = [article.byline, formatEdtf(article.publishedOn), languageName(article.language)];
  return (
    <>
      {article.publisher ? (
        <>
          <a href={`/sources/${article.publisher.reference}`}>{article.publisher.name}</a>
          {' · '}
        </>
      ) : null}
      {parts.filter(Boolean).join(' · ')}
      {article.url ? (
        <>
          {' · '}
          <a href={article.url} rel="noreferrer noopener external">
            {new URL(article.url).host}
          </a>
        </>
      ) : null}
    </>
  );
}
