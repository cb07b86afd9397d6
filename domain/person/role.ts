/** What a person may do in the newsroom; each role includes the ones before it. */
export const roles = ['journalist', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** The person on whose behalf a command runs. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}
