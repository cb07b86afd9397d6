import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';

import { SourceForm } from '@/components/source/source-form';
import type { SourceFormValues } from '@/components/source/source-form-values';
import { PageHeader } from '@/components/ui/page-header';
import { numberOf } from '@/domain/reference';
import { requireActor } from '@/server/person/session';
import { findSourcePage, type SourcePageView } from '@/server/source/page-queries';

import { findSources } from '../../../pick-actions';
import { changeSource } from '../actions';

export const metadata: Metadata = { title: 'Edit a source' };

export default async function EditSourcePage({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor();
  const number = numberOf('source', (await params).ref);
  const source = number === null ? null : await findSourcePage(actor, number);
  if (!source) notFound();
  const page = `/sources/${source.reference}`;
  if (source.withdrawn) redirect(page);
  return (
    <>
      <PageHeader
        size="form"
        over={
          <a className="ref" href={page}>
            {source.reference}
          </a>
        }
        title={`Edit ${source.name}`}
      />
      <SourceForm
        kind={source.kind}
        defaultValue={valuesOf(source)}
        begun={{ revision: source.revision }}
        action={changeSource.bind(null, source.id)}
        search={findSources}
        back={page}
      />
    </>
  );
}

function valuesOf(source: SourcePageView): SourceFormValues {
  const pick = (named: { id: string; name: string } | null) =>
    named ? { id: named.id, text: named.name } : {};
  return {
    kind: source.kind,
    name: source.name,
    note: source.note ?? '',
    owner: source.owner ?? '',
    statedReason: source.statedReason ?? '',
    countLow: source.countLow?.toString() ?? '',
    countHigh: source.countHigh?.toString() ?? '',
    outlet: pick(source.outlet),
    official: source.official ? 'on' : '',
    held: source.held ? 'on' : '',
    aliases: source.aliases.map(({ id, name, language }) => ({
      id,
      name,
      language: language ?? '',
    })),
    roles: source.roles.map((role) => ({
      id: role.id,
      title: role.title,
      organization: pick(role.organization),
      headsIt: role.headsIt ? 'on' : '',
      speaksFor: pick(role.speaksFor),
      from: role.from,
      until: role.until,
    })),
  };
}
