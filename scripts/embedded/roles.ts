import { Client } from 'pg';

/** A role that can sign in. */
export interface Role {
  name: string;
  password: string;
}

/**
 * Makes sure that the two roles exist with these passwords: the owner of the tables, who applies
 * migrations, and the application's. Connects as a role that may create roles.
 */
export async function ensureRoles(adminUrl: string, roles: readonly Role[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const { name, password } of roles) {
      const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
      await client.query(
        `${known.rowCount ? 'ALTER' : 'CREATE'} ROLE ${client.escapeIdentifier(name)}
         LOGIN PASSWORD ${client.escapeLiteral(password)}`,
      );
    }
  } finally {
    await client.end();
  }
}

/** Makes sure that the database exists and belongs to `owner`; nobody else may connect but `app`. */
export async function ensureDatabase(
  adminUrl: string,
  name: string,
  owner: string,
  app: string,
): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const id = client.escapeIdentifier(name);
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!known.rowCount) {
      await client.query(`CREATE DATABASE ${id} OWNER ${client.escapeIdentifier(owner)}`);
    }
    await client.query(`REVOKE ALL ON DATABASE ${id} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${id} TO ${client.escapeIdentifier(app)}`);
  } finally {
    await client.end();
  }
}
