// Bundles the package. Usage: node build.mjs MODULE.wasm OUT
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { build } from 'esbuild';

const [wasm, out] = process.argv.slice(2);
const here = fileURLToPath(new URL('.', import.meta.url));
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const common = { bundle: true, format: 'esm', target: 'es2022', outdir: out, logLevel: 'warning', sourcemap: false };
await build({ ...common, entryPoints: ['browser', 'worker'].map((f) => join(here, 'src', `${f}.ts`)), platform: 'browser' });
await build({ ...common, entryPoints: [join(here, 'src', 'node.ts')], platform: 'node' });

// The types: one declaration file for each source, with the browser's entry as the package's.
const types = join(out, 'types');
execFileSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '-p', here, '--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', types], { stdio: 'inherit' });
await copyFile(join(here, 'src/messages.d.ts'), join(types, 'messages.d.ts'));
for (const f of await readdir(types)) {
  const text = await readFile(join(types, f), 'utf8');
  await writeFile(join(types, f), text.replace(/(from '|from ")(\.\/[a-z]+)(\.d)?\.ts(['"])/g, '$1$2.js$4'));
}

await copyFile(wasm, join(out, 'yansuan.wasm'));
for (const f of ['README.md', 'LICENSE']) {
  await copyFile(join(here, f === 'LICENSE' ? '../..' : '.', f), join(out, f)).catch((e) => { if (e.code !== 'ENOENT') throw e; });
}
const { name, version, description, license, engines } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
await writeFile(join(out, 'package.json'), JSON.stringify({
  name, version, description, license, type: 'module', engines,
  sideEffects: false,
  exports: {
    '.': { types: './types/browser.d.ts', browser: './browser.js', node: './node.js', default: './browser.js' },
    './worker': './worker.js',
    './yansuan.wasm': './yansuan.wasm',
    './package.json': './package.json',
  },
}, null, 2) + '\n');
