import { z } from 'zod';

/** A connection string of PostgreSQL. */
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/, {
  error: 'must look like postgresql://user:password@host:5432/database',
});

/** Every variable that Onrecord reads, with its default. The README repeats this list. */
const variables = z.object({
  /** The port to serve at. */
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be between 1 and 65535' })
    .max(65_535, { error: 'must be between 1 and 65535' })
    .default(3000),
  /** The address to listen on; 0.0.0.0 lets other machines in. */
  HOST: z.string().default('localhost'),
  /** The address that people type, for links in mails; by default http://localhost:PORT. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must begin with http:// or https://' })
    .optional(),
  /** The PostgreSQL server to use; without it an embedded one runs in DATA_FOLDER. */
  DATABASE_URL: databaseUrl.optional(),
  /** The role that owns the tables and applies migrations; by default DATABASE_URL. */
  MIGRATION_DATABASE_URL: databaseUrl.optional(),
  /** How many connections one process of the application keeps open at most. */
  DATABASE_CONNECTIONS: z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be at least 1' })
    .max(500, { error: 'must be at most 500' })
    .default(10),
  /** Where the embedded database and generated secrets live. */
  DATA_FOLDER: z.string().default('.onrecord'),
  /** Signs session cookies; generated into DATA_FOLDER when it is not set. */
  AUTH_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  /** The mail server for invitations, smtp://user:password@host:587; without it links are shown. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' })
    .optional(),
  /** The sender of mails; needed with SMTP_URL. */
  MAIL_FROM: z.string().optional(),
  /**
   * The header in which your reverse proxy puts the client's address (it must overwrite what clients
   * send); without it addresses are not told apart, since anybody can make one up.
   */
  CLIENT_ADDRESS_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/i, { error: 'must be the name of a header, such as x-real-ip' })
    .transform((name) => name.toLowerCase())
    .optional(),
  /**
   * Hosts that pages may be fetched from whatever their network address and port, `wiki.example` or
   * `wiki.example:8080`, separated by commas; every other one has to be public.
   */
  FETCH_ALLOWED_HOSTS: z
    .string()
    .transform((list) =>
      list.split(',').flatMap((host) => (host.trim() ? [host.trim().toLowerCase()] : [])),
    )
    .refine((hosts) => hosts.every((host) => /^[a-z0-9._-]+(:\d{1,5})?$/.test(host)), {
      error: 'must be names of hosts, separated by commas, such as wiki.example:8080',
    })
    .optional(),
  /** How many requests a token may make in a minute. */
  API_REQUESTS_PER_MINUTE: z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be at least 1' })
    .max(1_000_000_000, { error: 'must be at most 1000000000' })
    .default(600),
  /** Which version runs; the start script sets it, with the commit. */
  ONRECORD_VERSION: z.string().optional(),
  /** How much is logged. */
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
});

/** The configuration in force, every value checked. */
export interface Config {
  port: number;
  host: string;
  /** Without a slash at the end. */
  publicUrl: string;
  databaseUrl: string | undefined;
  migrationDatabaseUrl: string | undefined;
  databaseConnections: number;
  dataFolder: string;
  authSecret: string | undefined;
  mail: { smtpUrl: string; from: string } | undefined;
  /** Lower case. */
  clientAddressHeader: string | undefined;
  /** `host` or `host:port`, lower case. */
  fetchAllowedHosts: readonly string[];
  apiRequestsPerMinute: number;
  /** Such as `0.1.0+3f2a9c01d4e7`. */
  version: string | undefined;
  logLevel: z.infer<typeof variables>['LOG_LEVEL'];
}

/** A value that cannot be used; the message is one sentence for the person who set it. */
export class ConfigError extends Error {}

/**
 * Reads the configuration from environment variables; an empty one counts as not set.
 * Throws {@link ConfigError} at the first value that cannot be used, without repeating the value,
 * which may be a secret.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(set);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${issue?.path.join('.')} ${issue?.message}.`);
  }
  const values = parsed.data;
  if (values.MIGRATION_DATABASE_URL && !values.DATABASE_URL) {
    throw new ConfigError(
      'MIGRATION_DATABASE_URL is set without DATABASE_URL: set both or neither.',
    );
  }
  if (values.SMTP_URL && !values.MAIL_FROM) {
    throw new ConfigError('SMTP_URL is set without MAIL_FROM: say which address sends the mails.');
  }
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    databaseUrl: values.DATABASE_URL,
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL ?? values.DATABASE_URL,
    databaseConnections: values.DATABASE_CONNECTIONS,
    dataFolder: values.DATA_FOLDER,
    authSecret: values.AUTH_SECRET,
    mail:
      values.SMTP_URL && values.MAIL_FROM
        ? { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM }
        : undefined,
    clientAddressHeader: values.CLIENT_ADDRESS_HEADER,
    fetchAllowedHosts: values.FETCH_ALLOWED_HOSTS ?? [],
    apiRequestsPerMinute: values.API_REQUESTS_PER_MINUTE,
    version: values.ONRECORD_VERSION,
    logLevel: values.LOG_LEVEL,
  };
}

let current: Config | undefined;

/** The configuration of this process, read once, at the first call. */
export function config(): Config {
  current ??= readConfig(process.env);
  return current;
}
