import type { Metadata } from 'next';
import { v7 as uuid } from 'uuid';

import { AskErasureForm } from '@/components/erasure/ask-erasure-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { erasurePlan } from '@/server/erasure/page-queries';
import { proofAsked } from '@/server/person/prove';
import { requireSession } from '@/server/person/session';

import { askErasureAction } from '../actions';

export const metadata: Metadata = { title: 'Ask for an erasure' };

interface NewErasurePageProps {
  searchParams: Promise<{ source?: string | string[]; comment?: string | string[] }>;
}

export default async function NewErasurePage({ searchParams }: NewErasurePageProps) {
  const session = await requireSession();
  const { source, comment } = await searchParams;
  const asked = { source: source?.toString(), comment: comment?.toString() };
  const result = await erasurePlan(session.actor, asked);
  if (!result.ok) {
    return (
      <>
        <PageHeader size="form" title="Ask for an erasure" />
        <Notice tone="warning" title={result.message} />
      </>
    );
  }
  const { plan } = result;
  return (
    <>
      <PageHeader size="form" title="Ask for an erasure" by={<a href={plan.href}>{plan.what}</a>} />
      <div className="grid max-w-[760px] gap-6">
        <Notice tone="warning" title="What is erased is gone for good">
          <p>It stands now in: {plan.places}. A second person has to confirm it.</p>
        </Notice>
        {plan.kind === 'source' ? <Spellings of={plan.spellings} href={plan.href} /> : null}
        <AskErasureForm
          kind={plan.kind}
          targetId={plan.targetId}
          submissionId={uuid()}
          asked={await proofAsked(session)}
          action={askErasureAction}
        />
      </div>
    </>
  );
}

function Spellings({ of, href }: { of: readonly string[]; href: string }) {
  return (
    <section aria-labelledby="spellings-title">
      <h2 className="section-title" id="spellings-title">
        Blacked out wherever it stands
      </h2>
      <ul className="erasure-spellings">
        {of.map((spelling) => (
          <li key={spelling}>{spelling}</li>
        ))}
      </ul>
      <p>
        Whole words, in capitals or not, also where they mean somebody else of that name. A spelling
        that is not in this list stays: the surname alone, another script, an inflected form. Add it
        first as <a href={`${href}/edit`}>another name of the source</a>. Roles held stay, since
        status rests on them.
      </p>
    </section>
  );
}
