/** One instruction of a Dockerfile, such as `COPY`, and what follows it. */
export interface Instruction {
  name: string;
  rest: string;
}

/** The instructions of each stage, in their order; lines that are continued are joined. */
export function stagesOf(dockerfile: string): Instruction[][] {
  const stages: Instruction[][] = [];
  const lines = dockerfile.replaceAll(/^#.*\n/gm, '').replaceAll(/\\\n/g, ' ');
  for (const line of lines.split('\n')) {
    const [, name, rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (!name) continue;
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, rest: rest.trim() });
  }
  return stages;
}

/** The pairs of an ENV instruction, `KEY=value KEY=value`. */
export function variablesOf(rest: string): Record<string, string> {
  return Object.fromEntries(
    [...rest.matchAll(/(\S+?)=(\S*)/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/**
 * What docker-compose.yml gives the application, with the variables that it takes from whoever starts it
 * filled in from `given`. Throws where one is required and not given.
 */
export function composeEnvironment(
  compose: string,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const [, block = ''] = /^ {2}app:\n[^]*?^ {4}environment:\n((?: {6}.*\n)+)/m.exec(compose) ?? [];
  // The innermost first: one default may hold another variable.
  const fill = (text: string): string => {
    const filled = text.replaceAll(/\$\{(\w+):([?-])([^{}]*)\}/g, (_, name: string, kind, rest) => {
      const value = given[name] ?? (kind === '-' ? (rest as string) : undefined);
      if (value === undefined) throw new Error(`docker-compose.yml needs ${name}`);
      return value;
    });
    return filled === text ? text : fill(filled);
  };
  return Object.fromEntries(
    [...block.matchAll(/^ {6}(\w+): (.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      fill(value),
    ]),
  );
}
