import type { BackupHeader, Migration } from './format';

/** Whether the first list is the beginning of the second. */
function begins(first: readonly Migration[], second: readonly Migration[]): boolean {
  return first.every(
    ({ name, checksum }, index) =>
      second[index]?.name === name && second[index].checksum === checksum,
  );
}

/**
 * Compares the migrations that a backup was made under with those of the database to restore into,
 * both in order. @returns null when they are the same, otherwise why the backup cannot be loaded
 */
export function levelProblem(
  { migrations, app }: Pick<BackupHeader, 'migrations' | 'app'>,
  database: readonly Migration[],
): string | null {
  const older = begins(migrations, database);
  const newer = begins(database, migrations);
  if (older && newer) return null;
  if (older) {
    return `The backup is of an earlier level than this database (before migration ${database[migrations.length]?.name}): restore it into a new one, for example with another DATA_FOLDER, which is made at that level and then brought up to date.`;
  }
  if (newer) {
    return `The backup is of a later level than this database (it has migration ${migrations[database.length]?.name}): update Onrecord to the version that wrote it (${app}).`;
  }
  return 'The backup and this database went through different migrations: restore it with the version of Onrecord that wrote it.';
}
