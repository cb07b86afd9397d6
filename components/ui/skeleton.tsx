/** Holds the place of what is still being read; `title` adds a taller first line. */
export function Skeleton({ lines = 4, title }: { lines?: number; title?: boolean }) {
  return (
    <div role="status">
      <span className="sr-only">Loading…</span>
      <div className="skeleton" aria-hidden="true">
        {title ? <div className="skeleton-line skeleton-title" /> : null}
        {Array.from({ length: lines }, (_, line) => (
          <div className="skeleton-line" key={line} />
        ))}
      </div>
    </div>
  );
}
