import { DefinitionList } from '@/components/ui/definition-list';
import type { SourceCard } from '@/domain/attribution/review-view';

const partWords: Record<SourceCard['part'], string> = {
  speaks: 'Speaks',
  principal: 'On behalf of',
};

/** Who speaks and for whom, with names, role at that date, and why and how many go unnamed. */
export function SourceCards({ sources }: { sources: readonly SourceCard[] }) {
  return (
    <section className="block" aria-labelledby="sources-title">
      <h2 className="section-title" id="sources-title">
        Who says so
      </h2>
      {sources.length === 0 ? <p className="meta">The article does not say who.</p> : null}
      <div className="source-cards">
        {sources.map((source) => (
          <DefinitionList key={source.part} items={facts(source)} />
        ))}
      </div>
    </section>
  );
}

function facts({ part, name, href, role, aliases, unnamed }: SourceCard) {
  return [
    { term: partWords[part], detail: href ? <a href={href}>{name}</a> : name },
    { term: 'Role then', detail: unnamed ? null : (role ?? 'none known at that date') },
    { term: 'Also written', detail: aliases.join(' · ') },
    ...(unnamed
      ? [
          {
            term: 'Whose',
            detail: unnamed.whose === 'ours' ? 'our own source' : 'another outlet’s source',
          },
          { term: 'Spoke to', detail: unnamed.spokeTo },
          { term: 'Why unnamed', detail: unnamed.reason ?? 'no reason stated' },
          { term: 'How many', detail: unnamed.howMany ?? 'not stated' },
          {
            term: 'Known to',
            detail: unnamed.knownBy && (unnamed.knownBy.join(', ') || 'nobody recorded yet'),
          },
        ]
      : []),
  ];
}
