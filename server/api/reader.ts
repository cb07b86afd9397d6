import type { Actor } from '@/domain/person/role';

/**
 * As whom every query of the API reads: a journalist who logged nothing and knows nobody, to whom nothing
 * off the record is shown, whoever holds the token.
 */
export const apiReader: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  name: 'API',
  role: 'journalist',
};
