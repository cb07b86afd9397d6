import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { v7 as uuid } from 'uuid';

import { config } from '../config';
import { database } from '../database/client';
import { log } from '../log';
import { openingSessions } from './open-session';
import { prolongSeconds, sessionCookieName, sessionSeconds } from './session-cookie';

function build() {
  const { authSecret, publicUrl, clientAddressHeader } = config();
  if (!authSecret) throw new Error('AUTH_SECRET is not set: start with "npm start".');
  const secure = publicUrl.startsWith('https://');
  return betterAuth({
    baseURL: publicUrl,
    secret: authSecret,
    telemetry: { enabled: false },
    database: prismaAdapter(database, { provider: 'postgresql' }),
    // Its HTTP routes are not mounted: everything goes through our own server actions, which have
    // their own limits.
    rateLimit: { enabled: false },
    user: {
      modelName: 'person',
      additionalFields: {
        role: { type: 'string', input: false },
        deactivatedAt: { type: 'date', input: false, required: false },
      },
    },
    // Its own ways in stay shut: sign-in.ts examines people, also by their second factor.
    emailAndPassword: { enabled: false },
    session: {
      expiresIn: sessionSeconds,
      updateAge: prolongSeconds,
      cookieCache: { enabled: false },
      additionalFields: { provedAt: { type: 'date', input: false, required: false } },
    },
    advanced: {
      database: { generateId: () => uuid() },
      useSecureCookies: false, // would add a prefix of its own to the name, weaker than ours
      cookies: { session_token: { name: sessionCookieName(publicUrl) } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      ipAddress: clientAddressHeader
        ? { ipAddressHeaders: [clientAddressHeader] }
        : { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const person = await database.person.findUnique({
              where: { id: userId },
              select: { deactivatedAt: true },
            });
            return person !== null && person.deactivatedAt === null;
          },
        },
      },
    },
    logger: {
      level: 'error',
      log: (_level, message, ...details) => {
        const error = details.find((detail) => detail instanceof Error);
        log.error(error ? { err: error } : {}, `account library: ${message}`);
      },
    },
    plugins: [openingSessions, nextCookies()],
  });
}

type Auth = ReturnType<typeof build>;
let built: Auth | undefined;

/** The account library: sessions and their cookies, nothing else. Built at its first use. */
export function auth(): Auth {
  built ??= build();
  return built;
}
