/** Others changed meanwhile what a command rests on: it is done again from its beginning. */
export class Again extends Error {
  /** As PostgreSQL calls a transaction that lost against another: serialization_failure. */
  readonly code = '40001';
}
