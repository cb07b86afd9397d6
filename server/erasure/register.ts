import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import {
  mergeRegisters,
  parseRegister,
  type RegisteredErasure,
  registerLine,
} from '@/domain/erasure/register';
import { refuse, type Result } from '@/domain/result';

/** The register's file in a data folder. */
export function registerFile(dataFolder: string): string {
  return join(resolve(dataFolder), 'erasures.ndjson');
}

/**
 * Reads a register; no file is an empty one.
 * @returns refusal `invalid`: it is there and cannot be read
 */
export function readRegister(file: string): Result<{ erasures: RegisteredErasure[] }> {
  try {
    return {
      ok: true,
      erasures: existsSync(file) ? parseRegister(readFileSync(file, 'utf8')) : [],
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse('invalid', `The register of erasures ${file} cannot be read (${why}).`);
  }
}

/**
 * Adds to a register what it lacks, and makes the file, readable by its owner only, where there is
 * something to add. It is only ever added to.
 */
export async function addToRegister(
  file: string,
  erasures: readonly RegisteredErasure[],
): Promise<void> {
  const present = readRegister(file);
  if (!present.ok) throw new Error(present.message);
  const known = new Set(present.erasures.map(({ id }) => id));
  const lacking = mergeRegisters([...erasures]).filter(({ id }) => !known.has(id));
  if (lacking.length === 0) return;
  await mkdir(resolve(file, '..'), { recursive: true });
  const handle = await open(file, 'a', 0o600);
  try {
    chmodSync(file, 0o600);
    await handle.appendFile(lacking.map(registerLine).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
