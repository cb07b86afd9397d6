import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type QueueFilter, queueAddress, wholeQueue } from '@/domain/review/filter';
import type { QueueCounts } from '@/domain/review/view';

/** The queue, or this view of it, without a row: why, and where to go on. */
export function QueueEmpty({ filter, counts }: { filter: QueueFilter; counts: QueueCounts }) {
  const isNarrowed = Object.values(filter).some(Boolean);
  const repeats = counts.state.find(({ value }) => value === 'repeats')?.count ?? 0;
  if (isNarrowed || counts.all.count > 0) {
    return (
      <EmptyState
        title={filter.who === 'mine' ? 'Nothing is assigned to you.' : 'Nothing in the queue fits.'}
        actions={<ButtonLink href="/review">Show the whole queue</ButtonLink>}
      >
        {filter.who === 'mine'
          ? 'Take a row from the queue, or wait until somebody assigns one to you.'
          : 'Choose another filter, or show the whole queue.'}
      </EmptyState>
    );
  }
  if (repeats > 0) {
    return (
      <EmptyState
        title="Only repeats await sign-off."
        actions={
          <ButtonLink href={queueAddress({ ...wholeQueue, state: 'repeats' })}>
            Show the repeats
          </ButtonLink>
        }
      >
        They pass on what was accepted already and change no status and no count. They can be
        accepted together, claim by claim.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing awaits sign-off."
      actions={<ButtonLink href="/claims">See all claims</ButtonLink>}
    >
      Every attribution on the desk has been decided on. New ones appear here as they are logged.
    </EmptyState>
  );
}
