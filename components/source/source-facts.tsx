import { AsideSection } from '@/components/ui/columns';
import { DefinitionList } from '@/components/ui/definition-list';
import type { SourceKind } from '@/domain/source/kind';

interface SourceFactsProps {
  source: {
    kind: SourceKind;
    note: string | null;
    outlet: { name: string; href: string } | null;
    statedReason: string | null;
    howMany: string | null;
    official: boolean;
    held: boolean;
    authenticatedBy: string | null;
  };
}

/** What is recorded of a source beside its name and roles; nothing if there is nothing. */
export function SourceFacts({ source }: SourceFactsProps) {
  const { kind, outlet, statedReason, howMany, official, held, authenticatedBy, note } = source;
  const isDocument = kind === 'document';
  const facts = [
    { term: 'Spoke to', detail: outlet ? <a href={outlet.href}>{outlet.name}</a> : null },
    { term: 'Reason', detail: statedReason },
    { term: 'People', detail: howMany },
    { term: 'Official', detail: isDocument ? (official ? 'yes' : 'no') : null },
    { term: 'Held by us', detail: isDocument ? (held ? 'yes' : 'no') : null },
    { term: 'Authentic', detail: isDocument ? authenticWords(authenticatedBy) : null },
  ];
  return (
    <>
      {facts.some(({ detail }) => detail !== null) ? (
        <AsideSection title="About">
          <DefinitionList items={facts} />
        </AsideSection>
      ) : null}
      {note ? (
        <AsideSection title="Note">
          <p className="whitespace-pre-line">{note}</p>
        </AsideSection>
      ) : null}
    </>
  );
}

function authenticWords(by: string | null): string {
  return by ? `recorded by ${by}` : 'not recorded';
}
