import { Count } from '@/components/ui/badge';
import { Button, ButtonLink } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { stances, stanceWords } from '@/domain/attribution/stance';
import {
  dueTimes,
  type QueueFilter as Filter,
  queueAddress,
  queueStates,
  wholeQueue,
} from '@/domain/review/filter';
import type { Choice, QueueCount, QueueCounts } from '@/domain/review/view';

interface QueueFilterProps {
  filter: Filter;
  counts: QueueCounts;
}

const whose = [
  { who: null, label: 'All' },
  { who: 'mine', label: 'Assigned to me' },
  { who: 'unassigned', label: 'Unassigned' },
] as const;

const stateLabels = labels(queueStates, {
  new: 'New',
  re_review: 'Under re-review',
  repeats: 'Repeats that change nothing',
});
const dueLabels = labels(dueTimes, { overdue: 'Overdue', today: 'Needed today' });
const stanceLabels = stances.map((value) => ({ value, label: stanceWords[value].verb }));

/**
 * Whose rows, and what else narrows the queue, each choice with how many rows it would show. Links and
 * a plain form, so that every view has an address.
 */
export function QueueFilter({ filter, counts }: QueueFilterProps) {
  const { who } = filter;
  const isNarrowed = Object.values({ ...filter, who: null }).some(Boolean);
  return (
    <search className="queue-filter">
      <nav className="queue-who" aria-label="Whose">
        {whose.map((one) => (
          <a
            key={one.label}
            href={queueAddress({ ...filter, who: one.who })}
            aria-current={who === one.who ? 'page' : undefined}
          >
            {one.label}
            <WhoseCount {...(one.who ? countOf(counts.who, one.who) : counts.all)} />
          </a>
        ))}
      </nav>
      <form method="get" action="/review" className="claim-filter">
        {who ? <input type="hidden" name="who" value={who} /> : null}
        <Choose name="state" label="State" any="New and re-review" chosen={filter.state}>
          {offered(stateLabels, counts.state, filter.state)}
        </Choose>
        <Choose name="due" label="Needed by" any="Needed any time" chosen={filter.due}>
          {offered(dueLabels, counts.due, filter.due)}
        </Choose>
        <Choose name="stance" label="Stance" any="Any stance" chosen={filter.stance}>
          {offered(stanceLabels, counts.stance, filter.stance)}
        </Choose>
        <Choose name="story" label="Story" any="Any story" chosen={filter.storyId}>
          {offered(counts.story, counts.story, filter.storyId)}
        </Choose>
        <Choose name="by" label="Logged by" any="Logged by anyone" chosen={filter.loggedById}>
          {offered(counts.by, counts.by, filter.loggedById)}
        </Choose>
        <Tick name="changes" on={filter.changesStatus} count={counts.changes}>
          Changes a status
        </Tick>
        <Tick name="unnamed" on={filter.unnamed} count={counts.unnamed}>
          Unnamed source
        </Tick>
        <Button type="submit">Show</Button>
        {isNarrowed ? (
          <ButtonLink look="quiet" href={queueAddress({ ...wholeQueue, who })}>
            Show all
          </ButtonLink>
        ) : null}
      </form>
    </search>
  );
}

/** Of rows that may all be among those that were not counted nothing is said. */
function WhoseCount({ count, atLeast }: QueueCount) {
  return count === 0 && atLeast ? null : <Count value={count} atLeast={atLeast} of="waiting" />;
}

/** "12", "12+" where only so many rows were counted, and nothing where none of them was one of these. */
function countWords({ count, atLeast }: QueueCount): string {
  if (!atLeast) return String(count);
  return count === 0 ? '' : `${count}+`;
}

interface Option {
  value: string;
  label: string;
}

interface ChooseProps {
  name: string;
  label: string;
  any: string;
  chosen: string | null;
  children: Option[];
}

function Choose({ name, label, any, chosen, children }: ChooseProps) {
  return (
    <Select
      key={chosen ?? ''}
      label={label}
      name={name}
      hideLabel
      emptyLabel={any}
      options={children}
      defaultValue={chosen ?? ''}
    />
  );
}

interface TickProps {
  name: string;
  on: boolean;
  count: QueueCount;
  children: string;
}

function Tick({ name, on, count, children }: TickProps) {
  return (
    <label className="choice">
      <input key={String(on)} type="checkbox" name={name} value="yes" defaultChecked={on} />
      <span>
        {children} <span className="role">{countWords(count)}</span>
      </span>
    </label>
  );
}

/** What somebody would see, with its number, and what is chosen now even if nothing fits. */
function offered(
  options: readonly Option[],
  counts: readonly Choice[],
  chosen: string | null,
): Option[] {
  return [...options, ...missing(options, chosen)].flatMap(({ value, label }) => {
    const count = countOf(counts, value);
    if (count.count === 0 && !count.atLeast && value !== chosen) return [];
    const words = countWords(count);
    return [{ value, label: words ? `${label} (${words})` : label }];
  });
}

function missing(options: readonly Option[], chosen: string | null): Option[] {
  const isThere = chosen === null || options.some(({ value }) => value === chosen);
  return isThere ? [] : [{ value: chosen, label: 'The one chosen' }];
}

function countOf(counts: readonly Choice[], value: string): QueueCount {
  const atLeast = counts.some((choice) => choice.atLeast);
  return counts.find((choice) => choice.value === value) ?? { count: 0, atLeast };
}

function labels<T extends string>(values: readonly T[], words: Record<T, string>): Option[] {
  return values.map((value) => ({ value, label: words[value] }));
}
