import { fillAtStart } from '../fill-at-start';
import { syncRegister } from './sync-register';

/**
 * Brings the register outside the database up to date. If it cannot be written now, that is logged and
 * tried again until it is.
 * @returns when it was tried once
 */
export function noteOutside(): Promise<void> {
  return fillAtStart({ name: 'register of erasures', fill: syncRegister });
}
