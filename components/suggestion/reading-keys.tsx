import { KeyList, type KeyWords } from '@/components/ui/key-list';

const keys: readonly KeyWords[] = [
  ['n j', 'next suggestion'],
  ['p k', 'previous suggestion'],
  ['a', 'accept: fills the form'],
  ['c', 'accept for the claim that is shown first under Logged before?'],
  ['2 3', 'accept for the second or third of them'],
  ['Ctrl Enter', 'logs the form and comes back to the next one'],
  ['x', 'dismiss'],
  ['u', 'undo the last dismissal'],
  ['l', 'log the words that are selected'],
  ['Ctrl K', 'find anything on the desk'],
  ['?', 'these keys'],
];

/** The single keys of the reading desk. They rest while somebody types in a field. */
export function ReadingKeys() {
  return <KeyList keys={keys} />;
}
