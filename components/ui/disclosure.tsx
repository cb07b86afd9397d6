import type { ReactNode } from 'react';

interface DisclosureProps {
  /** What stands on the fold, e.g. “More”. */
  label: ReactNode;
  /** What is inside, in a few quiet words, e.g. “said 11 Nov, for the Kremlin”. */
  note?: ReactNode;
  /** Open from the start; set it when a field inside has an error. */
  open?: boolean;
  children: ReactNode;
}

/** Folds away what is seldom needed; fields inside are posted whether open or not. */
export function Disclosure({ label, note, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        {label}
        {note ? <span className="disclosure-note">{note}</span> : null}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
