/** A source file and what it imports, as dependency-cruiser reports it. */
export interface ReadModule {
  source: string;
  dependencies: { resolved: string; dependencyTypes: string[] }[];
}

/** The database client, which a fresh checkout lacks, and what connects with it. */
const late = /^(prisma\/generated\/|server\/database\/client\.ts$)/;

/** The chain of imports by which a file loads what is late as it is loaded itself. */
function chainToLate(
  source: string,
  modules: ReadonlyMap<string, ReadModule>,
  seen: Set<string>,
): string[] | undefined {
  if (late.test(source)) return [source];
  if (seen.has(source)) return undefined;
  seen.add(source);
  for (const { resolved, dependencyTypes } of modules.get(source)?.dependencies ?? []) {
    // Types are gone when it runs; what is imported dynamically is loaded when the command says so.
    if (dependencyTypes.some((type) => type === 'type-only' || type === 'dynamic-import')) continue;
    const rest = chainToLate(resolved, modules, seen);
    if (rest) return [source, ...rest];
  }
  return undefined;
}

/**
 * Finds commands that import the database client before they run: on a fresh checkout it is not generated
 * yet, and no database is known. They have to `await import()` it after `openDatabase`.
 * @returns a chain of imports for each, from the script to `server/database/client.ts`, with arrows between
 */
export function earlyImports(modules: readonly ReadModule[]): string[] {
  const bySource = new Map(modules.map((module) => [module.source, module]));
  return modules
    .filter(({ source }) => /^scripts\/[^/]+\.ts$/.test(source) && !source.endsWith('.test.ts'))
    .flatMap(({ source }) => chainToLate(source, bySource, new Set())?.join(' → ') ?? []);
}
