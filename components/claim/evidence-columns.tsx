import { AttributionRow } from '@/components/attribution/attribution-row';
import { StanceMark } from '@/components/attribution/stance-mark';
import { ButtonLink } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { EmptyState } from '@/components/ui/empty-state';
import type { Stance } from '@/domain/attribution/stance';
import type { ColumnSection, ColumnSide, EvidenceColumn } from '@/domain/claim/columns';
import type { ClaimView } from '@/domain/claim/view';

const heads: Record<ColumnSide, { stance: Stance; title: string; empty: string }> = {
  says: { stance: 'asserts', title: 'Says so', empty: 'Nobody, as far as we have logged.' },
  denies: { stance: 'denies', title: 'Denies', empty: 'Nobody, as far as we have logged.' },
  silent: {
    stance: 'declines_to_comment',
    title: 'Would not say',
    empty: 'Nobody has refused to comment.',
  },
};

const sectionTitles: Record<ColumnSection['kind'], string | null> = {
  standing: null,
  no_response: 'Did not respond',
  part: 'Only in part',
  doubts: 'Doubts it',
  retracts: 'Took it back',
  overtaken: 'Stands no longer',
};

/** In the place of the columns while nobody has said anything. */
export function NoEvidence({ claim }: { claim: Pick<ClaimView, 'href' | 'can'> }) {
  return (
    <div className="no-evidence">
      <EmptyState
        title="Nobody has said anything about this yet."
        actions={
          claim.can.edit ? (
            <>
              <ButtonLink href="/articles/new">Log from an article</ButtonLink>
              <ButtonLink href={`${claim.href}/attributions/new`}>Add an attribution</ButtonLink>
            </>
          ) : undefined
        }
      >
        Log who says so, who denies it and who would not say, each in the words of the article.
      </EmptyState>
    </div>
  );
}

/** The evidence at a glance: who says so, who denies, who would not say. */
export function EvidenceColumns({ columns }: { columns: readonly EvidenceColumn[] }) {
  return (
    <div className="sides">
      {columns.map((column) => {
        const { stance, title, empty } = heads[column.side];
        const isEmpty = column.sections.length === 0;
        return (
          <section
            key={column.side}
            className={classes('side', `stance-${stance}`, isEmpty && 'side-nobody')}
            aria-labelledby={`side-${column.side}`}
          >
            <h2 className="column-title side-head" id={`side-${column.side}`}>
              <StanceMark stance={stance}>{title}</StanceMark>
              <span className="side-count">{column.count}</span>
            </h2>
            {isEmpty ? <p className="side-empty">{empty}</p> : null}
            {column.sections.map((section) => (
              <Section key={section.kind} section={section} plainStance={stance} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function Section({ section, plainStance }: { section: ColumnSection; plainStance: Stance }) {
  const title = sectionTitles[section.kind];
  return (
    <>
      {title ? <h3 className="side-section">{title}</h3> : null}
      <div className="side-rows">
        {section.clusters.map((rows) => {
          const drawn = rows.map((row) => (
            <AttributionRow key={row.id} row={row} stanceIsPlain={row.stance === plainStance} />
          ));
          if (rows.length === 1) return drawn;
          return (
            <div key={rows[0]?.id} className="one-origin">
              <p className="one-origin-head">One origin, {rows.length} attributions</p>
              {drawn}
            </div>
          );
        })}
      </div>
    </>
  );
}
