import { expect } from 'vitest';
import { z } from 'zod';

import { openApiDocument } from '@/interchange/api/openapi';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];
interface Described {
  responses: Record<string, { content: Record<string, { schema: JsonSchema | Reference }> }>;
}
interface Reference {
  $ref: string;
}

const document = openApiDocument('https://desk.example');
const paths = document.paths as Record<string, Record<string, Described>>;
const { schemas } = document.components as { schemas: Record<string, JsonSchema> };
const read = new Map<unknown, z.ZodType>();

/** The schema as the document has it: an object has no other properties than it names. */
function schemaOf(described: JsonSchema | Reference): z.ZodType {
  const { $ref } = described as Reference;
  const schema = $ref ? schemas[$ref.split('/').at(-1) ?? ''] : (described as JsonSchema);
  if (!schema) throw new Error(`The document has no ${$ref}.`);
  const known = read.get(schema) ?? z.fromJSONSchema(schema);
  read.set(schema, known);
  return known;
}

/** Expects an answer, of whatever status, to be as the OpenAPI document says. */
export function mustFitDocument(
  method: string,
  path: string,
  { status, body, type }: { status: number; body: unknown; type: string },
): void {
  const [, operations] =
    Object.entries(paths).find(([pattern]) =>
      new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
    ) ?? [];
  const operation = operations?.[method.toLowerCase()];
  if (!operation) return;
  const described = operation.responses[status]?.content[type];
  expect(described, `${method} ${path} answers ${status} ${type}`).toBeDefined();
  if (!described) return;
  const fit = schemaOf(described.schema).safeParse(body);
  expect(fit.error?.issues, `${method} ${path} ${status}`).toBeUndefined();
}
