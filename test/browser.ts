import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A real browser: the system's Chromium where there is one, else the one that comes with the test packages. */
export async function openBrowser(): Promise<Browser> {
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return chromium.launch({ executablePath: system, args: ['--no-sandbox'] });
  // Where the machine lacks the libraries of a browser, the package unpacks its own when it believes to run in the cloud.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  // In one process, which its own arguments ask for, closing one page ends the browser.
  const args = packed.args.filter((arg) => arg !== '--single-process' && !arg.startsWith('--headless'));
  const executablePath = await packed.executablePath();
  // The package points the browser to a few fonts of its own, none of them Chinese: let it see the machine's.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? { FONTCONFIG_PATH: '/etc/fonts' } : {};
  return chromium.launch({ executablePath, args, headless: true, env: { ...process.env, ...fonts } });
}
