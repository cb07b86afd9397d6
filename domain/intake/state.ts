/**
 * How far something that is on its way to become an article has come. `ready`: read, to be confirmed.
 * `here`: the desk has it already. `added`: it became an article.
 */
export const intakeStates = [
  'waiting',
  'fetching',
  'reading',
  'ready',
  'failed',
  'here',
  'added',
] as const;
export type IntakeState = (typeof intakeStates)[number];

export const intakeStateWords: Record<IntakeState, string> = {
  waiting: 'Waiting its turn',
  fetching: 'Being fetched',
  reading: 'Being read',
  ready: 'To confirm',
  failed: 'Failed',
  here: 'On the desk already',
  added: 'Added',
};

/** True while a job is, or will be, at work on it. */
export function isUnderWay(state: IntakeState): boolean {
  return state === 'waiting' || state === 'fetching' || state === 'reading';
}
