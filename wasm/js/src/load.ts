/** Where the module comes from. */
export type WasmSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** Compiles the module. A failed attempt may be repeated. */
export async function compile(source: WasmSource | Promise<WasmSource>): Promise<WebAssembly.Module> {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) return WebAssembly.compile(given);
  const from = given instanceof Response ? given : await fetch(given as string | URL | Request);
  if (!from.ok) throw new Error(`the module could not be fetched: status ${from.status} of ${from.url}`);
  // Compiling while it arrives needs the right media type, which not every server sends.
  if (from.headers.get('content-type')?.startsWith('application/wasm')) return WebAssembly.compileStreaming(from);
  return WebAssembly.compile(await from.arrayBuffer());
}
