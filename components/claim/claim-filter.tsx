import { Button, ButtonLink } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { claimKinds } from '@/domain/claim/kind';
import { statuses } from '@/domain/claim/settle-status';
import { statusWords } from '@/domain/claim/status-sentence';
import type { ClaimFilter as Filter } from '@/domain/claim/view';

interface ClaimFilterProps {
  filter: Filter;
  stories: readonly { id: string; title: string }[];
}

const statusOptions = [
  ...statuses.map((status) => ({ value: status, label: capital(statusWords[status]) })),
  { value: 'withdrawn', label: 'Withdrawn' },
];
const kindOptions = claimKinds.map((kind) => ({ value: kind, label: capital(kind) }));

/** Narrows the list of claims; a plain form, so that every view of it has an address. */
export function ClaimFilter({ filter, stories }: ClaimFilterProps) {
  const isNarrowed = Object.values(filter).some(Boolean);
  return (
    <search>
      <form method="get" action="/claims" className="claim-filter">
        <Select
          label="Status"
          name="status"
          hideLabel
          emptyLabel="Any status"
          options={statusOptions}
          defaultValue={filter.status ?? ''}
        />
        <Select
          label="Kind"
          name="kind"
          hideLabel
          emptyLabel="Any kind"
          options={kindOptions}
          defaultValue={filter.kind ?? ''}
        />
        {stories.length > 0 ? (
          <Select
            label="Story"
            name="story"
            hideLabel
            emptyLabel="Any story"
            options={stories.map(({ id, title }) => ({ value: id, label: title }))}
            defaultValue={filter.storyId ?? ''}
          />
        ) : null}
        <Button type="submit">Show</Button>
        {isNarrowed ? (
          <ButtonLink look="quiet" href="/claims">
            Show all
          </ButtonLink>
        ) : null}
      </form>
    </search>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
