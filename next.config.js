import { createHash } from 'node:crypto';

// Next salts the ids of actions with this key and makes a new one after a while: a page that was opened
// before an update would then find none of its actions. Derived from the secret it stays the same.
const { AUTH_SECRET } = process.env;
if (AUTH_SECRET) {
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= createHash('sha256')
    .update(`actions:${AUTH_SECRET}`)
    .digest('base64');
}

/** @type {import('next').NextConfig} */
const config = {
  // Only the container image needs the copy with its own node_modules; "next start" does not.
  output: process.env.BUILD_STANDALONE ? 'standalone' : undefined,
  poweredByHeader: false,
  // It reads its own package.json for the level of its tables.
  serverExternalPackages: ['pg-boss'],
  // No user agent gets the title after the page: one that is read anew could stand without it until then.
  htmlLimitedBots: /.*/,
  // Types are checked by "npm test".
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // An article may have 1 MB of text; encoding makes it larger on its way.
    serverActions: { bodySizeLimit: '2mb' },
    // A file that is taken in may have 8 MB; its handler counts for itself.
    proxyClientMaxBodySize: '10mb',
  },
};

export default config;
