import { StanceMark } from '@/components/attribution/stance-mark';
import { ButtonLink } from '@/components/ui/button';
import type { ChangedWordsRow } from '@/domain/words/view';

interface ChangedWordsProps {
  title: string;
  rows: readonly ChangedWordsRow[];
  /** Also says which article it was: where the page is not about that one. */
  article?: boolean;
}

/** Attributions whose words an article changed, each waiting for a person; nothing where none does. */
export function ChangedWords({ title, rows, article = false }: ChangedWordsProps) {
  if (rows.length === 0) return null;
  return (
    <section className="changed-words" aria-labelledby="changed-words">
      <h2 className="section-title" id="changed-words">
        {title}
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={`stance-${row.stance}`}>
            <p>
              <a className="ref" href={row.href}>
                {row.reference}
              </a>{' '}
              {row.speaker} <StanceMark stance={row.stance} scope="whole" />{' '}
              <span className="claim-statement" lang={row.language}>
                {row.statement}
              </span>
            </p>
            <p className="meta">
              <q>{row.words.length > 90 ? `${row.words.slice(0, 90)}…` : row.words}</q>{' '}
              {row.state === 'gone' ? 'is gone' : 'is changed'} in version {row.version}
              {article ? (
                <>
                  {' '}
                  of <a href={row.article.href}>{row.article.name}</a>
                </>
              ) : null}
            </p>
            <p>
              <ButtonLink small href={row.href}>
                Compare and settle<span className="sr-only">: {row.reference}</span>
              </ButtonLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
