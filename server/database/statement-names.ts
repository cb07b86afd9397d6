/** What names a prepared statement: its text. */
interface Statement {
  sql: string;
}

/**
 * Names for prepared statements: the same text has the same name. A server keeps every prepared
 * statement for as long as the connection lives, so after `limit` texts new ones get no name and
 * are not prepared.
 */
export function statementNames(limit: number): (statement: Statement) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    // node-postgres treats an empty name as an unnamed, unprepared statement.
    if (names.size >= limit) return '';
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
