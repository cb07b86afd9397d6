/** How far fetching an article again from its address has come. */
export const refetchStates = ['waiting', 'fetching', 'unchanged', 'changed', 'failed'] as const;
export type RefetchState = (typeof refetchStates)[number];

/** True while a job is, or will be, at work on it. */
export function isUnderWay(state: RefetchState): boolean {
  return state === 'waiting' || state === 'fetching';
}
