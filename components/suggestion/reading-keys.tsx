import { Kbd } from '@/components/ui/kbd';

const keys: readonly [keys: string, does: string][] = [
  ['n j', 'next suggestion'],
  ['p k', 'previous suggestion'],
  ['a', 'accept: fills the form'],
  ['c', 'accept for the claim that is shown first under Logged before?'],
  ['Ctrl Enter', 'logs the form and comes back to the next one'],
  ['x', 'dismiss'],
  ['u', 'undo the last dismissal'],
  ['l', 'log the words that are selected'],
  ['?', 'these keys'],
];

/** The single keys of the reading desk. They rest while somebody types in a field. */
export function ReadingKeys() {
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
