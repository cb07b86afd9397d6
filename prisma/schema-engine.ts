import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import { Pool, type QueryArrayResult } from 'pg';
import type * as Engine from '@prisma/schema-engine-wasm/schema_engine_bg';

import { root } from '@/scripts/root';

const schemaPath = join(root, 'prisma/schema.prisma');

/**
 * The SQL that would turn a database into what prisma/schema.prisma says, by Prisma's own schema
 * engine in its WebAssembly form (the native one is a download). Empty text: they agree.
 *
 * It sees tables, columns, enums, keys and the indexes that Prisma can say; CHECKs, triggers and
 * partial indexes it passes over (prisma/guarantees.db.test.ts holds those).
 * @param databaseUrl of a migrated database; it is only read
 */
export async function differenceToSchema(databaseUrl: string): Promise<string> {
  const engine = await engineOnce();
  const content = readFileSync(schemaPath, 'utf8');
  const files = [{ path: schemaPath, content }];
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: [[schemaPath, content]] },
    () => {},
    // The engine's type also asks for a shadow database, which a comparison never opens.
    bindSqlAdapterFactory(readingInternalChar(pool)) as never,
  );
  const result = await schemaEngine.diff({
    from: { tag: 'schemaDatasource', files, configDir: dirname(schemaPath) },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: true,
    filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
  } as never);
  await pool.end();
  return result.exitCode === 2 ? (result.stdout ?? '') : '';
}

/** PostgreSQL's oids of the one-byte type "char", which its catalogue uses, and of text. */
const internalChar = 18;
const text = 25;

/**
 * The adapter refuses columns of type "char", which the engine asks the catalogue for: they are
 * handed to the adapter as text and by it to the engine as characters.
 */
function readingInternalChar(pool: Pool): PrismaPg {
  const characters = new Set<string>();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryArrayResult>;
  const asText = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const field of result.fields.filter(({ dataTypeID }) => dataTypeID === internalChar)) {
      characters.add(field.name);
      field.dataTypeID = text;
    }
    return result;
  };
  pool.query = asText as Pool['query'];
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (asked) => {
      const result: SqlResultSet = await queryRaw(asked);
      const columnTypes = result.columnTypes.map((type, index) =>
        characters.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  };
  return factory;
}

let loading: Promise<typeof Engine> | undefined;

/** Loaded once: the engine's bindings keep hold of the memory of their first instance. */
function engineOnce(): Promise<typeof Engine> {
  loading ??= loadEngine();
  return loading;
}

async function loadEngine(): Promise<typeof Engine> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message() {} } });
  const engine = (await import(
    pathToFileURL(join(folder, 'schema_engine_bg.js')).href
  )) as typeof Engine & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
  const compiled = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const { exports } = new WebAssembly.Instance(compiled, {
    './schema_engine_bg.js': engine as never,
  });
  engine.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  return engine;
}
