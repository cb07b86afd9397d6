/** The `pg-copy-streams` package ships no types. */
declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** The output of `COPY … TO STDOUT`; pass it to `client.query`. */
  export function to(sql: string): Readable & Submittable;
  /** The input of `COPY … FROM STDIN`; pass it to `client.query`. */
  export function from(sql: string): Writable & Submittable;
}
