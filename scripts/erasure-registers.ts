import { resolve } from 'node:path';

import { mergeRegisters, type RegisteredErasure } from '@/domain/erasure/register';
import { readRegister, registerFile } from '@/server/erasure/register';

import { root } from './root';
import { Stop } from './stop';

/**
 * Every erasure that is known here: of the data folder, of the usual one, where a desk is restored
 * beside itself, and of the file that was named. Erasures of another desk find nothing to erase.
 * Throws {@link Stop} for a register that cannot be read, and for a named file that is not there.
 */
export function registersFor(dataFolder: string, named: string | null): RegisteredErasure[] {
  const folders = [dataFolder, '.onrecord'].map((folder) => registerFile(resolve(root, folder)));
  const files = [...new Set([...folders, ...(named ? [named] : [])])];
  return mergeRegisters(
    ...files.map((file) => {
      const read = readRegister(file);
      if (!read.ok) throw new Stop(read.message);
      if (file === named && read.erasures.length === 0) {
        throw new Stop(`There is no register of erasures in ${file}.`);
      }
      return read.erasures;
    }),
  );
}
