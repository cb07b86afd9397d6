# The application without a database: see docker-compose.yml for both.
FROM node:24-slim AS build
WORKDIR /onrecord
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=error
COPY . .
# Building reads the configuration but connects to nothing; the values below go into no file.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/bin/true npx prisma generate \
 && BUILD_STANDALONE=1 NEXT_TELEMETRY_DISABLED=1 \
    DATABASE_URL=postgresql://nobody@localhost/nothing \
    AUTH_SECRET=only-for-the-build-only-for-the-build \
    npx next build \
 && npx esbuild scripts/container.ts --bundle --platform=node --format=esm \
    --alias:@=. --outfile=.next/standalone/container.mjs \
    --banner:js="import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

FROM node:24-slim
WORKDIR /onrecord
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000 NEXT_TELEMETRY_DISABLED=1
COPY --from=build /onrecord/.next/standalone ./
COPY --from=build /onrecord/.next/static ./.next/static
COPY --from=build /onrecord/prisma/migrations ./prisma/migrations
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["sh", "-c", "node container.mjs && exec node server.js"]
