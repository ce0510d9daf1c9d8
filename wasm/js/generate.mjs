// Makes TypeScript types from the messages' schema. Usage: node generate.mjs SCHEMA OUT
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const schema = JSON.parse(await readFile(process.argv[2], 'utf8'));
const types = await compile(schema, 'Messages', {
  additionalProperties: false,
  unreachableDefinitions: true,
  bannerComment: '// Generated from schema.json by ./build.sh build; do not edit.',
});
// The generator says of every type that the schema refers to it.
await writeFile(process.argv[3], types.replace(/^ \*\n \* This interface was referenced by .*\n \* via the `definition` .*\n/gm, '')
  .replace(/^\/\*\*\n \* This interface was referenced by .*\n \* via the `definition` .*\n \*\/\n/gm, ''));
