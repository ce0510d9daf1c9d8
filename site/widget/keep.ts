// The model's settings, kept on the device only when the person says so.

const name = 'yansuan-model';

export interface Settings {
  baseUrl: string;
  model: string;
  apiKey: string;
}

/** The settings that were kept, or undefined. */
export function kept(): Settings | undefined {
  try {
    const raw = JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<Settings> | null;
    if (!raw) return undefined;
    const text = (v: unknown) => (typeof v === 'string' ? v : '');
    return { baseUrl: text(raw.baseUrl), model: text(raw.model), apiKey: text(raw.apiKey) };
  } catch {
    return undefined; // no storage here, or not ours
  }
}

/** Keeps the settings, or forgets them where they are undefined. */
export function keep(settings: Settings | undefined): void {
  try {
    if (settings) localStorage.setItem(name, JSON.stringify(settings));
    else localStorage.removeItem(name);
  } catch {
    // A page without storage remembers nothing, which is what its person sees.
  }
}
