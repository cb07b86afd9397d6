import { ButtonLink } from '@/components/ui/button';

interface ReviewBarProps {
  /** The queue as it was opened, with its filter. */
  queueHref: string;
  /** Null: there is none in that direction. */
  previous: string | null;
  next: string | null;
  /** The form for it is on the page: far below on a narrow screen. */
  mayDecide: boolean;
}

/** The way along the queue from one item to the next, and the keys of the page. */
export function ReviewBar({ queueHref, previous, next, mayDecide }: ReviewBarProps) {
  return (
    <nav className="review-bar" aria-label="Review queue">
      <a href={queueHref}>Review queue</a>
      <span className="review-bar-steps">
        {mayDecide ? (
          <a className="review-bar-decide" href="#sign-off">
            Decide
          </a>
        ) : null}
        {previous ? (
          <ButtonLink small look="quiet" shortcut="p k" href={previous}>
            Previous
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink small shortcut="n j" href={next}>
            Next
          </ButtonLink>
        ) : (
          <span className="meta">
            {previous ? 'The last one here.' : 'Nothing else waits here.'}
          </span>
        )}
      </span>
    </nav>
  );
}
