// Makes src/messages.d.ts from schema.json. Usage: node generate.mjs OUT
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const schema = JSON.parse(await readFile(new URL('schema.json', import.meta.url), 'utf8'));
const types = await compile(schema, 'Messages', {
  additionalProperties: false,
  unreachableDefinitions: true,
  bannerComment: '// Generated from schema.json by ./build.sh build; do not edit.',
});
// The generator says of every type that the schema refers to it.
await writeFile(process.argv[2], types.replace(/^ \*\n \* This interface was referenced by .*\n \* via the `definition` .*\n/gm, '')
  .replace(/^\/\*\*\n \* This interface was referenced by .*\n \* via the `definition` .*\n \*\/\n/gm, ''));
