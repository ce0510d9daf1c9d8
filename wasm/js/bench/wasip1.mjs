// Runs a Go program built for wasip1, for benchmarks. Usage: node wasip1.mjs PROGRAM ARGS...
import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';

const [program, ...args] = process.argv.slice(2);
const wasi = new WASI({ version: 'preview1', args: [program, ...args], env: { PWD: '/' }, preopens: { '/': process.cwd() }, returnOnExit: true });
const { instance } = await WebAssembly.instantiate(await readFile(program), wasi.getImportObject());
process.exitCode = wasi.start(instance);
