import { Cell, Row, Table } from '@/components/ui/table';

/** One operation of the API as its page shows it. */
interface ShownOperation {
  name: string;
  method: string;
  path: string;
  summary: string;
  writes: boolean;
  fields: { name: string; type: string; required: boolean; about: string }[];
  /** A body that works, as JSON. */
  example: string | null;
}

/** One thing that programs can ask for. */
export function ApiOperation({ operation }: { operation: ShownOperation }) {
  const { name, method, path, summary, writes, fields, example } = operation;
  return (
    <section aria-labelledby={name} className="grid gap-3">
      <h2 className="headline-small" id={name}>
        {summary}
      </h2>
      <p>
        <code>
          {method} /api/v1{path}
        </code>{' '}
        <span className="meta">
          {writes ? 'needs a token that may write' : 'a token that may read is enough'}
        </span>
      </p>
      {fields.length > 0 ? (
        <Table
          caption={`What ${method} ${path} is sent`}
          columns={[{ label: 'Field' }, { label: 'Type' }, { label: 'About' }]}
        >
          {fields.map((field) => (
            <Row key={field.name}>
              <Cell main>
                <code>{field.name}</code>
                {field.required ? <span className="meta"> needed</span> : null}
              </Cell>
              <Cell label="Type">{field.type}</Cell>
              <Cell label="About">{field.about}</Cell>
            </Row>
          ))}
        </Table>
      ) : null}
      {example ? (
        <pre className="api-example">
          <code>{example}</code>
        </pre>
      ) : null}
    </section>
  );
}
