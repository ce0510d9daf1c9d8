// The manifest of each browser. Both ship the module and run nothing from elsewhere.

/** The manifest for "chrome" or "firefox". */
export function manifest(browser, version) {
  const common = {
    manifest_version: 3,
    name: '__MSG_name__',
    description: '__MSG_description__',
    version,
    default_locale: 'en',
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_title: '__MSG_check__', default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' } },
    commands: { 'check-selection': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_check__' } },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
  };
  const permissions = ['storage', 'activeTab', 'scripting', 'contextMenus'];
  if (browser === 'firefox') {
    return {
      ...common,
      permissions,
      background: { scripts: ['background.js'], type: 'module' },
      sidebar_action: { default_panel: 'panel.html', default_title: '__MSG_name__', default_icon: 'icons/32.png', open_at_install: false },
      browser_specific_settings: { gecko: { id: 'yansuan@yansuan.github.io', strict_min_version: '128.0' } },
    };
  }
  return {
    ...common,
    permissions: ['sidePanel', ...permissions],
    minimum_chrome_version: '123',
    background: { service_worker: 'background.js', type: 'module' },
    side_panel: { default_path: 'panel.html' },
  };
}
