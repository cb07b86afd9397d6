import { Badge } from '@/components/ui/badge';
import { levelWords } from '@/domain/attribution/level';
import type { AttributionRowView } from '@/domain/attribution/view';
import { numberText } from '@/domain/reference';

import { BestWords, translationWords } from './best-words';
import { Chain } from './chain';
import { ReviewStateMark } from './review-state-mark';
import { rowMarkWords } from './row-mark-words';
import { SpeakerLine } from './speaker-line';
import { StanceMark } from './stance-mark';

interface AttributionRowProps {
  row: AttributionRowView;
  /** The column already says this stance: its word is not repeated. */
  stanceIsPlain?: boolean;
}

/** One attribution as evidence on its claim: who, in which words, through whom, when, and its review. */
export function AttributionRow({ row, stanceIsPlain = false }: AttributionRowProps) {
  const { principal, speaker } = row;
  return (
    <article className={`evidence stance-${row.stance}`} id={`a${row.number}`}>
      {stanceIsPlain && row.scope === 'whole' ? null : (
        <StanceMark stance={row.stance} scope={row.scope} />
      )}
      <SpeakerLine speaker={speaker} principal={principal} />
      {row.scopeWords ? <p className="scope-words">{row.scopeWords}</p> : null}
      {row.figure ? <p className="figure-words figures">{row.figure}</p> : null}
      <BestWords words={row.words} href={row.href} />
      <Chain hops={row.chain} />
      <RowNotes row={row} />
      <p className="evidence-foot">
        <span className="meta">{timesInWords(row)}</span>
        <span className="evidence-state">
          {row.level === 'off_record' ? null : (
            <ReviewStateMark state={row.review === 'logged' ? 'awaits_sign_off' : row.review} />
          )}{' '}
          <a className="ref" href={row.href} aria-label={`Attribution ${row.reference}`}>
            /{numberText(row.number)}
          </a>
        </span>
      </p>
      {row.repeatedBy.length ? <Repeats rows={row.repeatedBy} /> : null}
    </article>
  );
}

/** "said 11 Nov · published 12 Nov 2024"; a day and a year that both share stand once. */
function timesInWords({ said, published, ownReporting }: AttributionRowView): string {
  if (ownReporting) return `said ${said.words}`;
  if (said.words === published.words) return `said and published ${said.words}`;
  const year = / \d{4}$/.exec(published.words)?.[0];
  const short = year && said.words.endsWith(year) ? said.words.slice(0, -year.length) : said.words;
  return `said ${short} · published ${published.words}`;
}

function RowNotes({ row }: { row: AttributionRowView }) {
  const notes = [
    translationWords(row.words),
    row.review === 'under_re_review' && row.counts
      ? 'changed since; the accepted version shown here counts'
      : null,
    row.repeats ? `passes on ${row.repeats}` : null,
    row.revisedTo ? `revised to ${row.revisedTo}` : null,
    row.level === 'as_published' || row.level === 'on_record' ? null : levelWords[row.level],
  ].filter((note) => note !== null);
  if (!notes.length && !row.marks.length) return null;
  return (
    <p className="row-notes">
      {row.marks.map((mark) => (
        <Badge key={mark} tone={mark === 'contradicts_itself' ? 'waiting' : undefined}>
          {rowMarkWords[mark]}
        </Badge>
      ))}
      {notes.length ? <span className="meta">{notes.join(' · ')}</span> : null}
    </p>
  );
}

function Repeats({ rows }: { rows: readonly AttributionRowView[] }) {
  const languages = new Set(rows.flatMap((row) => row.words[0]?.language ?? []));
  const many = rows.length === 1 ? '1 repeat' : `${rows.length} repeats`;
  return (
    <details className="repeats">
      <summary>
        {many}
        {languages.size > 1 ? ` in ${languages.size} languages` : ''}
        <span className="role"> · no further origin</span>
      </summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={row.href}>{row.chain.at(-1)?.name}</a>{' '}
            <span className="meta">
              {row.published.words}
              {row.review === 'accepted' ? '' : ' · needs no sign-off'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
