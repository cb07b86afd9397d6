import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { v7 as uuid } from 'uuid';

import { StatusLine } from '@/components/claim/status-line';
import { MarkForm } from '@/components/origin/mark-form';
import { MarkList } from '@/components/origin/mark-list';
import { PageHeader } from '@/components/ui/page-header';
import type { OriginsView } from '@/domain/origin/view';
import { claimOrigins } from '@/server/origin/queries';
import { requireActor } from '@/server/person/session';

import {
  confirmMarkAction,
  markDifferentPeopleAction,
  markSameOriginAction,
  withdrawMarkAction,
} from './actions';

interface OriginsPageProps {
  params: Promise<{ ref: string }>;
}

export async function generateMetadata({ params }: OriginsPageProps): Promise<Metadata> {
  return { title: `Origins of ${(await params).ref.toUpperCase()}` };
}

export default async function OriginsPage({ params }: OriginsPageProps) {
  const actor = await requireActor();
  const view = await claimOrigins(actor, (await params).ref);
  if (!view) notFound();
  const { claim, sides, marks } = view;
  return (
    <>
      <PageHeader
        size="form"
        title="Origins"
        over={
          <>
            <span className="ref">{claim.reference}</span>
            <a href={claim.href} lang={claim.language}>
              {claim.statement}
            </a>
          </>
        }
        by="How many mouths it really goes back to. Two unnamed sources may be one person, and so may an unnamed and a named one: therefore from at least to at most."
      />
      <div className="merge-page">
        <StatusLine status={view.status} sentence={view.sentence} />
        {sides.length === 0 ? (
          <p className="meta">Nothing accepted asserts or denies it yet.</p>
        ) : null}
        {sides.map((side) => (
          <Side key={side.title} side={side} />
        ))}
        {marks.length > 0 ? (
          <section className="block" aria-labelledby="marks-title">
            <h2 className="section-title" id="marks-title">
              Marked
            </h2>
            <MarkList
              marks={marks}
              claimId={claim.id}
              confirm={confirmMarkAction}
              withdraw={withdrawMarkAction}
            />
          </section>
        ) : null}
        <Marking view={view} />
      </div>
    </>
  );
}

function Side({ side }: { side: OriginsView['sides'][number] }) {
  const id = side.title.replaceAll(' ', '-').toLowerCase();
  return (
    <section className="block" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {side.title}: {side.interval} {side.interval === '1' ? 'origin' : 'origins'}
      </h2>
      <ol className="origin-list">
        {side.origins.map(({ rows }) => (
          <li key={rows[0]?.reference}>
            {rows.map((row) => (
              <p key={row.reference}>
                <a href={row.href} className="ref">
                  {row.reference}
                </a>{' '}
                {row.who} <span className="role">{row.stance}</span>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Marking({ view }: { view: OriginsView }) {
  const { claim, rows, unnamed } = view;
  return (
    <>
      {rows.length > 1 ? (
        <section className="block" aria-labelledby="same-title">
          <h2 className="section-title" id="same-title">
            Same origin
          </h2>
          <MarkForm
            id="same-origin"
            action={markSameOriginAction}
            submissionId={uuid()}
            claimId={claim.id}
            options={rows}
            doIt="Mark as the same origin"
            hint="For two attributions that go back to one mouth. Never write who an unnamed source is."
          />
        </section>
      ) : null}
      {unnamed.length > 1 ? (
        <section className="block" aria-labelledby="different-title">
          <h2 className="section-title" id="different-title">
            Different people
          </h2>
          <MarkForm
            id="different-people"
            action={markDifferentPeopleAction}
            submissionId={uuid()}
            claimId={claim.id}
            options={unnamed}
            doIt="Mark as different people"
            hint="For two unnamed sources that cannot be one person. Has effect once a second editor confirms it. Never write who one is."
          />
        </section>
      ) : null}
    </>
  );
}
