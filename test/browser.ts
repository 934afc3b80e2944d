import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CACHE = join(import.meta.dirname, '..', 'node_modules', '.cache', 'duban');

/** A real browser: the system's Chromium where there is one, else the one that comes with the test packages. */
export async function openBrowser(): Promise<Browser> {
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return chromium.launch({ executablePath: system, args: ['--no-sandbox'] });
  const { executablePath, args } = await packedBrowser();
  return chromium.launch({ executablePath, args, headless: true });
}

/**
 * Unpacked once for this clone, and whole or not at all. Left to itself the package unpacks into the folder for
 * temporary files, where another user's copy may not be run and another test's may be half written.
 */
async function packedBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const whole = join(CACHE, 'chromium');
  mkdirSync(CACHE, { recursive: true });
  const draft = existsSync(whole) ? whole : mkdtempSync(join(CACHE, 'draft-'));
  // Where the machine lacks the libraries of a browser, the package unpacks its own when it believes to run in the cloud.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  process.env.LD_LIBRARY_PATH = [join(whole, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  // The package's own few fonts hold no Chinese: let the browser see the machine's where there are any.
  process.env.FONTCONFIG_PATH ??= existsSync('/etc/fonts/fonts.conf') ? '/etc/fonts' : join(whole, 'fonts');
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    // In one process, which its own arguments ask for, closing one page ends the browser.
    const args = packed.args.filter((arg) => arg !== '--single-process' && !arg.startsWith('--headless'));
    return { executablePath: join(whole, 'chromium'), args };
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
    if (draft !== whole) settle(draft, whole);
  }
}

/** Another test may have been faster: then its copy stays. */
function settle(draft: string, whole: string): void {
  try {
    renameSync(draft, whole);
  } catch {
    rmSync(draft, { recursive: true });
  }
}
