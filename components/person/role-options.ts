import type { Role } from '@/domain/person/role';

/** The roles as a choice, each with what it allows. */
export const roleOptions: readonly { value: Role; label: string; hint: string }[] = [
  { value: 'journalist', label: 'Journalist', hint: 'Logs claims, articles and sources.' },
  { value: 'editor', label: 'Editor', hint: 'Also signs off attributions.' },
  { value: 'admin', label: 'Admin', hint: 'Also manages people.' },
];
