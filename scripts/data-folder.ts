import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { userInfo } from 'node:os';

import { z } from 'zod';

import { root } from './root';
import { messageOf, Stop } from './stop';

const secretsSchema = z.object({
  superuserPassword: z.string(),
  ownerPassword: z.string(),
  appPassword: z.string(),
  authSecret: z.string(),
});

/** What is generated once and kept in the data folder. */
export type Secrets = z.infer<typeof secretsSchema>;

/**
 * Folders on the way are open to be passed, since the database may run as another account. Node's own
 * recursive mkdir never returns where the system answers ENOENT, as below /proc.
 */
function makeFolder(path: string, mode = 0o755): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
  chmodSync(path, mode);
}

function cannotWrite(folder: string, error: unknown): Stop {
  return new Stop(
    `The data folder ${folder} cannot be written (${messageOf(error)}): make it writable for this account, or choose another with DATA_FOLDER.`,
  );
}

/** Makes the data folder where it is missing. @returns its absolute path; throws {@link Stop}. */
export function openDataFolder(setting: string): string {
  const folder = resolve(root, setting);
  try {
    // Run by root, the database server is another account and has to get through.
    makeFolder(folder, userInfo().uid === 0 ? 0o711 : 0o700);
    if (!statSync(folder).isDirectory()) throw new Error('it is not a folder');
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  return folder;
}

/** Reads the generated secrets, or generates them into a file that only its owner may read. */
export function readSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) {
    try {
      return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      throw new Stop(
        `The file ${file} cannot be read or is damaged: restore it, since the embedded database opens with the passwords in it.`,
      );
    }
  }
  const make = () => randomBytes(32).toString('base64url');
  const secrets = {
    superuserPassword: make(),
    ownerPassword: make(),
    appPassword: make(),
    authSecret: make(),
  };
  try {
    writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'w' });
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  return secrets;
}
