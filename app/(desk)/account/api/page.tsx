import type { Metadata } from 'next';

import { ApiOperation } from '@/components/api/api-operation';
import { PageHeader } from '@/components/ui/page-header';
import { apiReference } from '@/interchange/api/reference';
import { config } from '@/server/config';
import { requireActor } from '@/server/person/session';

export const metadata: Metadata = { title: 'The API' };

export default async function ApiPage() {
  await requireActor();
  return (
    <>
      <PageHeader size="form" title="The API" />
      <div className="grid max-w-[760px] gap-8">
        <div className="prose-links grid max-w-[70ch] gap-3">
          <p>
            Programs read and write here what people do on the desk, with the same permissions and
            the same history. Nothing off the record is in any answer. Signing off is done by
            people.
          </p>
          <p>
            Send a token of yours as <code>Authorization: Bearer onr_…</code>, make one on{' '}
            <a href="/account">your account</a>. Bodies and answers are JSON; what goes wrong is
            answered as <code>application/problem+json</code> with each field at fault. A{' '}
            <code>POST</code> that is sent again with the same <code>Idempotency-Key</code> makes
            nothing new. Lists go on at <code>?after=</code> with what the last page answered. A
            token may send {config().apiRequestsPerMinute} requests a minute; beyond them{' '}
            <code>Retry-After</code> says how many seconds to wait. The whole of it for machines,
            answers too: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).
          </p>
        </div>
        {apiReference().map((operation) => (
          <ApiOperation key={operation.name} operation={operation} />
        ))}
      </div>
    </>
  );
}
