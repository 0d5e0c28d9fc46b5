import { z } from 'zod';
import { documentSchema } from './document.ts';

/** Where a server publishes the JSON Schema. */
export const documentSchemaPath = '/schemas/awards-1.json';

/** The same where `npm start` publishes it: what exports name, so that editors find it. */
export const schemaUrl = `http://localhost:4000${documentSchemaPath}`;

/**
 * The JSON Schema (2020-12) of the import documents, with which editors complete and check them. Whatever
 * has the form of a document is valid by it, but for one thing: it counts the blanks around a text, too.
 * What one pattern cannot tell (a language given twice, the 29th of February) is left to the import.
 */
export function documentJsonSchema(): z.core.JSONSchema.BaseSchema & { $id: string } {
  const { $schema, ...schema } = z.toJSONSchema(documentSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      withoutNullItems(jsonSchema);
      nameExamples(jsonSchema);
      // Null is what is not said: an editor should not write it out.
      if (jsonSchema.default === null) delete jsonSchema.default;
    },
  });
  return {
    ...($schema && { $schema }),
    $id: schemaUrl,
    description:
      'A document upserts what it names: what it leaves out stays as it is, null clears, and only retract takes something away.',
    ...schema,
  };
}

/** Null in a list marks what was too wrong to be read on (document/shared.ts); nobody writes it. */
function withoutNullItems(schema: z.core.JSONSchema.BaseSchema): void {
  const { items } = schema;
  if (typeof items !== 'object' || Array.isArray(items)) return;
  const [item, other] = items.anyOf ?? [];
  if (item && other?.type === 'null') schema.items = item;
}

/** The examples that `shown` (value-schemas.ts) calls `inputExamples`. */
function nameExamples(schema: z.core.JSONSchema.BaseSchema): void {
  const { inputExamples } = schema;
  if (!Array.isArray(inputExamples)) return;
  schema.examples = inputExamples;
  delete schema.inputExamples;
}
