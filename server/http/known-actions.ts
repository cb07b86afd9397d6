import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

const manifest = z.object({ node: z.record(z.string(), z.unknown()) });

let ids: Promise<ReadonlySet<string>> | undefined;

/** The ids of the actions that this build has, as Next noted them beside it. */
async function knownIds(): Promise<ReadonlySet<string>> {
  const file = join(process.cwd(), '.next/server/server-reference-manifest.json');
  return new Set(Object.keys(manifest.parse(JSON.parse(await readFile(file, 'utf8'))).node));
}

/**
 * Whether a form that a browser without scripts has sent is for an action of this build. React posts
 * the action's id as `$ACTION_ID_…`, or in the JSON of `$ACTION_1:0` where the form has a state.
 * @returns true also for what is for no action
 */
export async function isForKnownActions(data: FormData): Promise<boolean> {
  const asked = [...data].flatMap(([name, value]) => {
    if (name.startsWith('$ACTION_ID_')) return [name.slice('$ACTION_ID_'.length)];
    if (!/^\$ACTION_\d+:0$/.test(name) || typeof value !== 'string') return [];
    return [/"id":"([^"]*)"/.exec(value)?.[1] ?? ''];
  });
  if (asked.length === 0) return true;
  const known = await (ids ??= knownIds());
  return asked.every((id) => known.has(id));
}
