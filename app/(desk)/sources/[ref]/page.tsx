import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { v7 as uuid } from 'uuid';

import { ErasedNotice } from '@/components/erasure/erased-notice';
import { HistorySection } from '@/components/history/history-section';
import { ReasonForm } from '@/components/history/reason-form';
import { AuthenticForm } from '@/components/source/authentic-form';
import { KnowerForm } from '@/components/source/knower-form';
import { RoleList } from '@/components/source/role-list';
import { SourceFacts } from '@/components/source/source-facts';
import { Statements } from '@/components/source/statements';
import { ButtonLink } from '@/components/ui/button';
import { AsideSection, Columns } from '@/components/ui/columns';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { numberOf } from '@/domain/reference';
import { sourceKindWords } from '@/domain/source/kind';
import { formatEdtf } from '@/domain/time/readable';
import { erasuresOf } from '@/server/erasure/page-queries';
import { historyOf } from '@/server/history/view';
import { requireActor } from '@/server/person/session';
import { findSourcePage, possibleKnowers, type SourcePageView } from '@/server/source/page-queries';
import { saidBySource } from '@/server/source/said-queries';
import { identificationsOf } from '@/server/origin/queries';

import {
  addKnower,
  forgetKnower,
  restore,
  setAuthentic,
  withdraw,
  eraseNoteAction,
} from './actions';
import { Identifications } from './identifications';
import { MergedAway, MergedSources } from './merged';

type Asked = Promise<{ ref: string }>;

export async function generateMetadata({ params }: { params: Asked }): Promise<Metadata> {
  return { title: (await params).ref.toUpperCase() };
}

export default async function SourcePage({ params }: { params: Asked }) {
  const actor = await requireActor();
  const number = numberOf('source', (await params).ref);
  const source = number === null ? null : await findSourcePage(actor, number);
  if (!source) notFound();
  const { merged, mergedInto } = source;
  const [said, identifications, history, erasures] = await Promise.all([
    saidBySource(actor, source.id),
    identificationsOf(actor, source.id),
    historyOf(actor, source.id),
    erasuresOf(actor, source.id),
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
      <Columns asideLabel="About this source" aside={<About source={source} actor={actor} />}>
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

function About({ source, actor }: { source: SourcePageView; actor: Actor }) {
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

async function Knowers({ source, actor }: { source: SourcePageView; actor: Actor }) {
  const people = await possibleKnowers(actor);
  const known = new Set(source.knowers.map(({ personId }) => personId));
  const others = people.filter(({ id }) => !known.has(id));
  return (
    <section className="section">
      <h2>Who in the newsroom knows the identity</h2>
      {source.knowers.length > 0 ? (
        <ul className="knowers">
          {source.knowers.map((knower) => (
            <li key={knower.id}>
              <p>
                <b>{knower.person}</b>, since {formatEdtf(knower.since)}: {knower.how}{' '}
                <span className="meta">recorded by {knower.recordedBy}</span>
              </p>
              {knower.mayRemove && !source.withdrawn ? (
                <ReasonForm
                  id={`forget-${knower.id}`}
                  label="Remove…"
                  question="For a mistaken record. The history keeps that it was here."
                  doIt="Remove this record"
                  small
                  action={forgetKnower.bind(null, source.id, knower.id)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          Nobody yet. Nothing that this source told us can be accepted until an editor is recorded
          here.
        </p>
      )}
      {others.length > 0 && !source.withdrawn ? (
        <KnowerForm
          people={others}
          submissionId={uuid()}
          action={addKnower.bind(null, source.id)}
        />
      ) : null}
    </section>
  );
}
