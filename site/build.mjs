// Fills ../dist/{widget,site,extension-chrome,extension-firefox}. Needs ../dist/npm, the engine's package, which
// `./build.sh build` makes first. Each output is complete by itself: no address in it leads anywhere else.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { manifest } from './extension/manifest.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, '..', 'dist');
const npm = join(dist, 'npm');
const { version, dependencies } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
const { lit } = dependencies;

if (!existsSync(join(npm, 'browser.js'))) {
  console.error('dist/npm is missing: run ./build.sh build in the top folder first');
  process.exit(1);
}

// The package names its worker and its module by addresses beside itself. They are shipped as files, and the widget
// names them; without this the bundler would fold both into the script.
const keepAddresses = {
  name: 'keep-addresses',
  enforce: 'pre',
  transform: (code, id) => (id.startsWith(npm) ? code.replaceAll(/new URL\((?=['"`])/g, 'new URL(/* @vite-ignore */ ') : undefined),
};

// KaTeX sets a few styles by attribute, which a strict content policy forbids; through the object model it may.
const stylesByObject = {
  name: 'styles-by-object',
  transform(code, id) {
    if (!id.endsWith('katex.mjs')) return undefined;
    const set = /\bnode\.setAttribute\(attr, (this\.attributes\[attr\]|value)\)/g;
    if (code.match(set)?.length !== 4) throw new Error('katex has changed how it sets attributes: see stylesByObject');
    return code.replace(set, "attr === 'style' ? (node.style.cssText = $1) : $&");
  },
};

/** Bundles one entry into one file. `elsewhere` are imports left as they are. */
async function bundle(entry, out, { format = 'es', elsewhere = [] } = {}) {
  await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { yansuan: join(npm, 'browser.js') } },
    plugins: [keepAddresses, stylesByObject],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: dirname(out),
      emptyOutDir: false,
      minify: true,
      lib: { entry: join(here, entry), formats: [format], name: 'yansuan', fileName: () => out.slice(dirname(out).length + 1) },
      rolldownOptions: { external: elsewhere },
    },
  });
}

// Types and the package's description are for those who build with the widget.
const shown = (file) => !/[\\/](types|package\.json)$/.test(file);

async function fresh(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

const widget = await fresh(join(dist, 'widget'));
await bundle('widget/index.ts', join(widget, 'yansuan-checker.js'));
await bundle('widget/define.ts', join(widget, 'define.js'), { elsewhere: ['./yansuan-checker.js'] });
await cp(join(npm, 'worker.js'), join(widget, 'yansuan-worker.js'));
await cp(join(npm, 'yansuan.wasm'), join(widget, 'yansuan.wasm'));
const fonts = join(here, 'node_modules', 'katex', 'dist', 'fonts');
await cp(fonts, join(widget, 'fonts'), { recursive: true, filter: (f) => !/\.(ttf|woff)$/.test(f) });
await cp(join(here, '..', 'LICENSE'), join(widget, 'LICENSE'));
await writeFile(join(widget, 'THIRD-PARTY.txt'), await notices(['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'katex']));
execFileSync(process.execPath, [join(here, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(here, 'tsconfig.types.json')], { stdio: 'inherit' });
await writeFile(
  join(widget, 'package.json'),
  JSON.stringify(
    {
      name: 'yansuan-checker',
      version,
      description: 'The custom element <yansuan-checker>: checks worked mathematics line by line, on the device',
      license: 'Apache-2.0',
      type: 'module',
      sideEffects: ['./define.js'],
      exports: {
        '.': { types: './types/index.d.ts', default: './yansuan-checker.js' },
        './define': { types: './types/define.d.ts', default: './define.js' },
        './yansuan.wasm': './yansuan.wasm',
        './package.json': './package.json',
      },
      // Everything is in the bundle; these are only what its types speak of.
      peerDependencies: { lit, yansuan: version },
      peerDependenciesMeta: { lit: { optional: true }, yansuan: { optional: true } },
    },
    null,
    2,
  ) + '\n',
);

const site = await fresh(join(dist, 'site'));
await cp(widget, join(site, 'widget'), { recursive: true, filter: shown });
await bundle('playground/page.ts', join(site, 'page.js'), { elsewhere: ['./widget/define.js'] });
for (const f of ['index.html', 'page.css', 'icon.svg']) await cp(join(here, 'playground', f), join(site, f));

for (const browser of ['chrome', 'firefox']) {
  const out = await fresh(join(dist, `extension-${browser}`));
  await cp(widget, join(out, 'widget'), { recursive: true, filter: shown });
  await bundle('extension/panel.ts', join(out, 'panel.js'), { elsewhere: ['./widget/define.js'] });
  await bundle('extension/background.ts', join(out, 'background.js'));
  await bundle('extension/extract.ts', join(out, 'extract.js'), { format: 'iife' });
  for (const f of ['panel.html', 'panel.css', 'icons', '_locales']) await cp(join(here, 'extension', f), join(out, f), { recursive: true });
  await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest(browser, version), null, 2) + '\n');
}

/** The licences of what is bundled, as they ask to be passed on. */
async function notices(names) {
  const parts = [];
  for (const name of names) {
    const folder = join(here, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((f) => join(folder, f)).find(existsSync);
    parts.push(`${name} ${version} (${license})\n\n${file ? await readFile(file, 'utf8') : ''}`);
  }
  return parts.join('\n' + '-'.repeat(72) + '\n\n');
}
