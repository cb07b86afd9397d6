import { z } from 'zod';

import { line } from '../text/clean-text';
import { limits } from '../text/limits';
import { roles } from './role';

/** A person's name as shown beside their work. */
export const personName = line(limits.name, 'The name');

/**
 * An e-mail address, in lower case, so that one address cannot hold two accounts. At most 254
 * characters (RFC 5321, 4.5.3.1.3, less the angle brackets).
 */
export const email = line(254, 'The e-mail address')
  .toLowerCase()
  .pipe(z.email({ error: 'This is not an e-mail address. Write it like ann@example.org.' }));

export const role = z.enum(roles, { error: 'Choose a role: journalist, editor or admin.' });
