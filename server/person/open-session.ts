import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

import { config } from '../config';
import { knownBrowserCookieName, knownBrowserNote, knownBrowserSeconds } from './known-browser';

/**
 * Adds to the account library what it lacks: a session for a person whom we have examined ourselves,
 * with all that we ask. It has no address, so that only our own code can call it.
 */
export const openingSessions = {
  id: 'onrecord-sessions',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.uuid() }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.personId);
        // Null where the person is switched off: a hook refuses the session.
        const session = user && (await internalAdapter.createSession(user.id));
        if (!session) return { opened: false };
        await setSessionCookie(ctx, { session, user });
        const { publicUrl } = config();
        ctx.setCookie(knownBrowserCookieName(publicUrl), knownBrowserNote(user.id), {
          httpOnly: true,
          sameSite: 'lax',
          secure: publicUrl.startsWith('https://'),
          path: '/',
          maxAge: knownBrowserSeconds,
        });
        return { opened: true };
      },
    ),
  },
} satisfies BetterAuthPlugin;
