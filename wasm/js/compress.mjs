// Writes FILE.br beside each FILE. Usage: node compress.mjs FILE...
import { readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants as c } from 'node:zlib';

for (const file of process.argv.slice(2)) {
  const bytes = await readFile(file);
  await writeFile(`${file}.br`, brotliCompressSync(bytes, {
    params: { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }));
}
