import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';

import { ErasedNotice } from '@/components/erasure/erased-notice';
import { HistorySection } from '@/components/history/history-section';
import { ReasonForm } from '@/components/history/reason-form';
import { AuthenticForm } from '@/components/source/authentic-form';
import { RoleList } from '@/components/source/role-list';
import { SourceFacts } from '@/components/source/source-facts';
import { Statements } from '@/components/source/statements';
import { ButtonLink } from '@/components/ui/button';
import { AsideSection, Columns } from '@/components/ui/columns';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/domain/permission/permissions';
import type { Proof } from '@/domain/person/proof';
import type { Actor } from '@/domain/person/role';
import { numberOf } from '@/domain/reference';
import { sourceKindWords } from '@/domain/source/kind';
import { erasuresOf } from '@/server/erasure/page-queries';
import { historyOf } from '@/server/history/view';
import { proofAsked } from '@/server/person/prove';
import { requireSession } from '@/server/person/session';
import { findSourcePage, type SourcePageView } from '@/server/source/page-queries';
import { saidBySource } from '@/server/source/said-queries';
import { identificationsOf } from '@/server/origin/queries';

import { restore, setAuthentic, withdraw, eraseNoteAction } from './actions';
import { Identifications } from './identifications';
import { Knowers } from './knowers';
import { MergedAway, MergedSources } from './merged';

type Asked = Promise<{ ref: string }>;

export async function generateMetadata({ params }: { params: Asked }): Promise<Metadata> {
  return { title: (await params).ref.toUpperCase() };
}

export default async function SourcePage({ params }: { params: Asked }) {
  const session = await requireSession();
  const { actor } = session;
  const { ref } = await params;
  const number = numberOf('source', ref);
  const source = number === null ? null : await findSourcePage(actor, number);
  if (!source) notFound();
  // It was opened since, and has another number.
  if (numberOf('source', source.reference) !== number) redirect(`/sources/${source.reference}`);
  const { merged, mergedInto } = source;
  const [said, identifications, history, erasures, asked] = await Promise.all([
    saidBySource(actor, source.id),
    identificationsOf(actor, source.id),
    historyOf(actor, source.id),
    erasuresOf(actor, source.id),
    source.mayEraseNote ? proofAsked(session) : ('nothing' as const),
  ]);
  const aliases = [...source.aliases, ...merged.aliases];
  const roles = [...source.roles, ...merged.roles];
  return (
    <>
      <PageHeader
        over={
          <>
            <span className="ref">{source.reference}</span>
            <span>{kindWords(source)}</span>
          </>
        }
        title={source.name}
        by={aliases.length > 0 ? <AlsoWritten aliases={aliases} /> : null}
      />
      <Columns
        asideLabel="About this source"
        aside={<About source={source} actor={actor} asked={asked} />}
      >
        <ErasedNotice erasures={erasures} />
        {source.withdrawn ? (
          <div className="section">
            <Notice tone="warning" title="Withdrawn">
              This source was taken off the desk. Nothing new can name it; the history says why.
            </Notice>
          </div>
        ) : null}
        {mergedInto ? <MergedAway into={mergedInto} /> : null}
        <Identifications
          source={source}
          identifications={identifications}
          mayIdentify={can(actor, 'identify an unnamed source')}
        />
        {roles.length > 0 ? (
          <section className="section">
            <h2>Roles held</h2>
            <RoleList roles={roles} />
          </section>
        ) : null}
        <MergedSources merges={merged.merges} />
        {source.owner === 'ours' ? <Knowers source={source} actor={actor} /> : null}
        <section className="section">
          <h2>Statements</h2>
          {said.length > 0 ? (
            <Statements claims={said} />
          ) : (
            <p className="role">
              Nothing is logged yet. Statements appear here as they are logged from articles.
            </p>
          )}
        </section>
        <HistorySection {...history} />
      </Columns>
    </>
  );
}

function kindWords(source: SourcePageView): string {
  if (source.owner === 'ours') return 'Unnamed source of ours';
  if (source.owner === 'theirs') return 'Unnamed source of another outlet';
  const words = sourceKindWords[source.kind].one;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function AlsoWritten({ aliases }: Pick<SourcePageView, 'aliases'>) {
  return (
    <>
      Also written{' '}
      {aliases.map(({ id, name, language }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <span lang={language ?? undefined}>{name}</span>
        </span>
      ))}
    </>
  );
}

interface AboutProps {
  source: SourcePageView;
  actor: Actor;
  /** What erasing a note asks to show that it is them. */
  asked: Proof;
}

function About({ source, actor, asked }: AboutProps) {
  const open = !source.withdrawn && !source.mergedInto;
  const mayMerge = open && source.owner !== 'ours' && can(actor, 'merge sources');
  const mayAuthenticate = source.held && open && can(actor, 'authenticate a document');
  return (
    <>
      <AsideSection>
        {open ? (
          <ButtonLink wide href={`/sources/${source.reference}/edit`}>
            Edit
          </ButtonLink>
        ) : null}
        {mayMerge ? (
          <ButtonLink wide href={`/sources/${source.reference}/merge`}>
            Merge into another…
          </ButtonLink>
        ) : null}
        {mayAuthenticate ? (
          <AuthenticForm
            authentic={source.authenticatedBy !== null}
            action={setAuthentic.bind(
              null,
              source.id,
              source.revision,
              source.authenticatedBy === null,
            )}
          />
        ) : null}
        {source.mayWithdraw ? (
          <ReasonForm
            id="withdraw"
            label="Withdraw…"
            question="It leaves every list, and nothing new can name it. It can be restored."
            doIt="Withdraw this source"
            hidden={{ id: source.id }}
            action={withdraw}
          />
        ) : null}
        {source.mayRestore ? (
          <ReasonForm
            id="restore"
            label="Restore…"
            question="It can be named again."
            doIt="Restore this source"
            look="primary"
            hidden={{ id: source.id }}
            action={restore}
          />
        ) : null}
        {source.mayEraseNote ? (
          <ReasonForm
            id="erase-note"
            label="Erase this note for good…"
            question="If the note may tell who this is, it goes at once, with every version of it and what was written of how people know the source. Nothing brings it back."
            doIt="Erase for good"
            hidden={{ id: source.id }}
            asked={asked}
            action={eraseNoteAction}
          />
        ) : null}
        {can(actor, 'ask for an erasure') && source.mergedInto === null ? (
          <ButtonLink wide href={`/erasures/new?source=${source.reference}`}>
            Ask for an erasure…
          </ButtonLink>
        ) : null}
      </AsideSection>
      <SourceFacts source={source} />
    </>
  );
}
