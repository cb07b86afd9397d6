import type { MarkedPart, SearchResult } from '@/domain/search/view';

type Group = SearchResult['groups'][number];

const titles: Record<Group['kind'], string> = {
  stories: 'Stories',
  claims: 'Claims',
  quotes: 'Quotes',
  sources: 'Sources',
  articles: 'Articles',
};

/**
 * What was found of one kind, with what was looked for marked.
 * @param props.claimsHref where all claims that fit are listed
 */
export function FoundGroup({ kind, found, more, claimsHref }: Group & { claimsHref: string }) {
  if (found.length === 0) return null;
  return (
    <section aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`} className="section-title">
        {titles[kind]}
      </h2>
      <ul className="found-list">
        {found.map((one, index) => (
          <li key={`${one.reference}-${index}`} className="found">
            <a href={one.href} className={kind === 'quotes' ? 'quote' : 'claim-statement'}>
              <Marked parts={one.words} language={one.language} />
            </a>
            {one.around ? (
              <span className="found-around">
                <Marked parts={one.around} language={one.language} />
              </span>
            ) : null}
            <span className="claim-under">
              <span className="ref">{one.reference}</span>
              {one.detail ? <span>{one.detail}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {more ? (
        <p className="found-more">
          {kind === 'claims' ? (
            <a href={claimsHref}>All claims that fit</a>
          ) : (
            `These are the first ${found.length}. A further word brings others.`
          )}
        </p>
      ) : null}
    </section>
  );
}

function Marked({ parts, language }: { parts: readonly MarkedPart[]; language: string | null }) {
  return (
    <span lang={language ?? undefined}>
      {parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}
    </span>
  );
}
