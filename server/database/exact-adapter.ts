import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';

import { withExactNumbers } from './exact-json';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Queryable = Pick<Adapter, 'queryRaw'>;

/** Prisma's adapter for PostgreSQL, through which figures in joined relations arrive exactly. */
export class ExactPg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = exact(await super.connect());
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => exact(await start(level));
    return adapter;
  }
}

/** Joined relations come as text of JSON, which Prisma parses into doubles. */
function exact<Q extends Queryable>(queryable: Q): Q {
  const query = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = async (asked) => {
    const result = await query(asked);
    for (const [column, type] of result.columnTypes.entries()) {
      if (type !== ColumnTypeEnum.Json) continue;
      for (const row of result.rows) {
        const value = row[column];
        if (typeof value === 'string') row[column] = withExactNumbers(value);
      }
    }
    return result;
  };
  return queryable;
}
