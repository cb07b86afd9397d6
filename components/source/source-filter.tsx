import { Button } from '@/components/ui/button';
import { LinkTabs } from '@/components/ui/link-tabs';
import { type SourceKind, sourceKinds, sourceKindWords } from '@/domain/source/kind';

interface SourceFilterProps {
  q: string;
  kind: SourceKind | null;
  withdrawn: boolean;
}

/** The kinds as tabs and the search by name; plain links and a form that asks by address. */
export function SourceFilter({ q, kind, withdrawn }: SourceFilterProps) {
  const asked = q ? `&q=${encodeURIComponent(q)}` : '';
  const tabs = [
    { href: `/sources${asked.replace('&', '?')}`, label: 'All', current: !kind && !withdrawn },
    ...sourceKinds.map((one) => ({
      href: `/sources?kind=${one}${asked}`,
      label: sourceKindWords[one].many,
      current: kind === one && !withdrawn,
    })),
    { href: '/sources?withdrawn=yes', label: 'Withdrawn', current: withdrawn },
  ];
  return (
    <>
      <LinkTabs label="Kinds of sources" tabs={tabs} />
      {withdrawn ? null : (
        <form className="filter" role="search" aria-label="Sources">
          {kind ? <input type="hidden" name="kind" value={kind} /> : null}
          <input
            className="control"
            type="search"
            name="q"
            defaultValue={q}
            aria-label="Name or another spelling"
            placeholder="Name or another spelling"
          />
          <Button type="submit">Search</Button>
        </form>
      )}
    </>
  );
}
