import { pino } from 'pino';

import { config } from './config';

const secret = [
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'set-cookie',
  'authSecret',
];

/** Names of fields that may carry a secret, at the top and up to three levels below. */
export const redacted = ['', '*.', '*.*.', '*.*.*.'].flatMap((depth) =>
  secret.map((name) =>
    name.includes('-') ? `${depth.slice(0, -1)}["${name}"]` : `${depth}${name}`,
  ),
);

/** The log of the process: one JSON object a line on standard output, secrets blanked out. */
export const log = pino({
  level: config().logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: redacted, censor: '[redacted]' },
});
