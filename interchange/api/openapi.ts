import { z } from 'zod';

import { problem } from './answers';
import { externalPrefix } from './bodies';
import { type Operation, operations } from './operations';

type JsonObject = Record<string, unknown>;

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** What can go wrong with every operation, and with those that write. */
const failures = {
  401: problemAnswer('No token, or one that has ended'),
  403: problemAnswer('The token or its person may not do this'),
  422: problemAnswer('Something in the request is not as it should be'),
  500: problemAnswer('A failure on our side, with its reference in the log'),
  503: problemAnswer(
    'The database is busy, full or out of reach; Retry-After says how many seconds to wait',
  ),
  429: problemAnswer('Too many requests; Retry-After says how many seconds to wait'),
};
const writeFailures = {
  404: problemAnswer('There is no such record'),
  409: problemAnswer('Somebody changed it since, or it is here already'),
  413: problemAnswer('The body is larger than 2 MB'),
  415: problemAnswer('The body is not application/json'),
};

function describe(name: string, operation: Operation): JsonObject {
  const writes = operation.method !== 'GET';
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    description:
      parameter === 'ref'
        ? `A reference such as C-1042, or ${externalPrefix} and an external id, such as ${externalPrefix}fc-17`
        : 'The 3 in C-1042/3',
  }));
  const shape = operation.query?.shape ?? {};
  const inQuery = Object.entries(shape).map(([parameter, schema]) => ({
    name: parameter,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType, 'input'),
    ...(typeof operation.example?.[parameter] === 'string'
      ? { example: operation.example[parameter] }
      : {}),
  }));
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 255 },
    description:
      'Sent again with the same key, the request makes nothing new; with another body, it is refused',
  };
  return {
    operationId: name,
    summary: operation.summary,
    security: [{ token: [] }],
    parameters: [...inPath, ...inQuery, ...(operation.method === 'POST' ? [key] : [])],
    ...(operation.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: schemaOf(operation.body, 'input'),
            ...(operation.example && { example: operation.example }),
          },
        },
      },
    }),
    responses: {
      [operation.status]: {
        description: 'Success',
        content: { 'application/json': { schema: schemaOf(operation.answer, 'output') } },
      },
      ...failures,
      ...(writes ? writeFailures : { 404: writeFailures[404] }),
    },
  };
}

/** The OpenAPI 3.1 document of /api/v1, made of the schemas that requests are checked by. */
export function openApiDocument(publicUrl: string): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const place = (paths[operation.path] ??= {});
    place[operation.method.toLowerCase()] = describe(name, operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord',
      version: '1',
      description:
        'Reads and writes what people do on the desk, with the same commands, permissions and history. Nothing off the record is in any answer. Signing off is done by people.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token of one’s own, made on the page Your account',
        },
      },
    },
  };
}
