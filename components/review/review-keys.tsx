import { KeyList, type KeyWords } from '@/components/ui/key-list';

const keys: readonly KeyWords[] = [
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
  return <KeyList keys={keys} />;
}
