import { z } from 'zod';

import { type Operation, operations } from './operations';

/** One operation as people read it. */
interface ReadOperation {
  name: string;
  method: string;
  path: string;
  summary: string;
  writes: boolean;
  /** Of the body, or of the query. */
  fields: { name: string; type: string; required: boolean; about: string }[];
  example: string | null;
}

interface Property {
  type?: string;
  enum?: string[];
  anyOf?: Property[];
  items?: Property;
  description?: string;
  readOnly?: boolean;
}

/** Every operation for the page about the API, from the schemas that requests are checked by. */
export function apiReference(): ReadOperation[] {
  return Object.entries<Operation>(operations).map(([name, operation]) => ({
    name,
    method: operation.method,
    path: operation.path,
    summary: operation.summary,
    writes: operation.method !== 'GET',
    fields: fieldsOf(operation.body ?? operation.query),
    example:
      operation.body && operation.example ? JSON.stringify(operation.example, null, 2) : null,
  }));
}

function fieldsOf(schema: z.ZodObject | undefined): ReadOperation['fields'] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  });
  const sent = Object.entries(properties).filter(
    ([, property]) => !(property as Property).readOnly,
  );
  return sent.map(([name, property]) => ({
    name,
    type: typeWords(property as Property),
    required: required.includes(name),
    about: (property as Property).description ?? '',
  }));
}

/** "text", "one of read, write", "list of text". */
function typeWords(property: Property): string {
  if (property.enum) return `one of ${property.enum.join(', ')}`;
  if (property.anyOf) {
    const known = property.anyOf.filter(({ type }) => type !== 'null').map(typeWords);
    return [...new Set(known)].join(' or ');
  }
  if (property.type === 'array') {
    return `list of ${property.items ? typeWords(property.items) : 'anything'}`;
  }
  return property.type === 'string' ? 'text' : (property.type ?? 'anything');
}
