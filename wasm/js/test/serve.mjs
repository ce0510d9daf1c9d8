// A static server on loopback, for tests and for looking at the pages.
// Usage: node serve.mjs FOLDER [PORT]
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8', '.md': 'text/markdown; charset=utf-8', '.map': 'application/json', '.webmanifest': 'application/manifest+json',
};

/** Shows an address in the person's browser, where there is one to show it in. */
function openPage(url) {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen || !process.stdout.isTTY) return;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}

/** Serves a folder; pages are given by a map from path to HTML in front of it. */
export async function serve(folder, { port = 0, pages = {} } = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
    if (pages[path]) return response.writeHead(200, { 'content-type': types['.html'] }).end(pages[path]);
    let file = join(folder, normalize(path));
    if (file !== folder && !file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return response.writeHead(403).end();
    let info = await stat(file).catch(() => undefined);
    if (info?.isDirectory()) info = await stat((file = join(file, 'index.html'))).catch(() => undefined);
    if (!info?.isFile()) return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    const headers = { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' };
    // What is compressed in advance is sent so.
    const packed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? await stat(file + '.br').catch(() => undefined) : undefined;
    if (packed) {
      headers['content-encoding'] = 'br';
      file += '.br';
      info = packed;
    }
    headers['content-length'] = info.size;
    response.writeHead(200, headers);
    if (request.method === 'HEAD') return response.end();
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.on('error', reject).listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => { server.closeAllConnections(); server.close(); } };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wanted = Number(process.argv[3] ?? 8642);
  const { url } = await serve(process.argv[2], { port: wanted }).catch((e) => {
    if (e.code !== 'EADDRINUSE' || process.argv[3]) throw e;
    return serve(process.argv[2]); // another copy has the usual port
  });
  console.log(`The page is at ${url}/  (Ctrl+C ends it)`);
  openPage(url + '/');
}
