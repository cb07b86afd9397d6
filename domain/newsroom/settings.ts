import { type Role, roles } from '../person/role';

/** How a newsroom wants to work; admins change it. */
export interface Settings {
  /**
   * Nobody signs off what they wrote. Switched off by a newsroom with a single editor; each sign-off
   * made alone then says so.
   */
  twoPersonRule: boolean;
  /** Roles whose people must have a second factor. */
  secondFactorFor: readonly Role[];
}

/** What holds until an admin changed anything. */
export const defaultSettings: Settings = { twoPersonRule: true, secondFactorFor: [] };

/** The settings as history keeps them and people read them. */
export function readableSettings({ twoPersonRule, secondFactorFor }: Settings) {
  return {
    twoPersonRule: twoPersonRule ? 'on' : 'off',
    secondFactorNeededBy: roles.filter((role) => secondFactorFor.includes(role)),
  };
}
