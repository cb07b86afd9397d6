import { Kbd } from './kbd';

/** What a page can be worked with: keys that do one thing, apart by blanks, and what they do. */
export type KeyWords = readonly [keys: string, does: string];

/** The single keys of a page in a fold, which `?` opens. They rest while somebody types in a field. */
export function KeyList({ keys }: { keys: readonly KeyWords[] }) {
  return (
    <details className="disclosure review-keys">
      <summary aria-keyshortcuts="?">
        Keys <Kbd>?</Kbd>
      </summary>
      <dl className="terms disclosure-body">
        {keys.map(([pressed, does]) => (
          <div key={pressed} className="review-key">
            <dt>
              {pressed.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
