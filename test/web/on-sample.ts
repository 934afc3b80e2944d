import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type SampleApplication, startSample } from './sample-application.ts';

/** The sample application in a browser, for all tests of a file. */
export function onSample(): Omit<SampleApplication, 'close'> {
  let browser: Browser;
  let sample: SampleApplication;
  beforeAll(async () => {
    browser = await openBrowser();
    sample = await startSample(browser);
  }, 180_000);
  afterAll(async () => {
    await sample?.close();
    await browser?.close();
  });
  return {
    at: (path) => sample.at(path),
    get folder() {
      return sample.folder;
    },
    get password() {
      return sample.password;
    },
    signedIn: (who, look) => sample.signedIn(who, look),
  };
}
