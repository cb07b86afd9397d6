import fc from 'fast-check';

/** As much of JSON Schema as zod writes. */
export interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: unknown;
  items?: Schema;
  maxItems?: number;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
}

/** Texts of every kind: empty, long, of odd characters, and such as fields often hold. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 700 }),
  fc.constantFrom('', ' ', '\u0000', '\ud800', '2024-11', '../2024-11-12', 'C-1001', 'S-1', 'en'),
  fc.constantFrom("'; DROP TABLE claim; --", '%', '_', '{}', 'null', '-1', '1e400', '２', 'ﬁ'),
  fc.uuid(),
);

/** A value that fits the schema as far as its words say, now and then anything else in some place. */
export function jsonOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 14, arbitrary: fitting(schema) }, { weight: 1, arbitrary: anything });
}

const anything = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1.5, 1e300, '', [], {}),
  fc.jsonValue({ maxDepth: 3 }),
  text,
);

function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => jsonOf(one)));
  switch (schema.type ?? 'anything') {
    case 'string':
      return schema.format === 'date-time'
        ? fc
            .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') })
            .map((at) => at.toISOString())
        : text;
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 9, 2 ** 31) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(jsonOf(schema.items ?? {}), {
        minLength: 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, property]) => [
            name,
            jsonOf(property),
          ]),
        ),
        { requiredKeys: schema.required ?? [] },
      );
    default:
      return anything;
  }
}
