import { Argument, Command } from 'commander';
import { jsonSchema, type SchemaName, schemaNames } from '../../publishing/index.ts';
import { say } from '../ui-language.ts';

/** duban schema: the JSON Schema of what Duban writes. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description(say('Print the JSON Schema of a document that Duban writes.', '输出督办所写文档的 JSON Schema'))
    .addArgument(new Argument('<name>').choices(schemaNames))
    .action((name: SchemaName) => {
      process.stdout.write(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
    });
}
