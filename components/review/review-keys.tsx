import { Kbd } from '@/components/ui/kbd';

const keys: readonly [keys: string, does: string][] = [
  ['a', 'accept'],
  ['c', 'ask for changes: begins the reason'],
  ['r', 'reject: begins the reason'],
  ['Ctrl Enter', 'sends the reason; Esc leaves it'],
  ['n j', 'next in the queue'],
  ['p k', 'previous in the queue'],
  ['u', 'undo the last decision, for a minute'],
  ['o', 'open the article'],
  ['m', 'comment'],
  ['e', 'edit'],
  ['Ctrl K', 'go anywhere, create anything'],
  ['?', 'these keys'],
];

/** The keys of the reviewing page. Single ones rest while somebody types in a field. */
export function ReviewKeys() {
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
