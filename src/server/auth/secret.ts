import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DubanError } from '../../platform/errors.ts';

/**
 * What session cookies and second factors are protected with: given by the operator (several nodes share one), else made
 * once and kept in the data folder, readable to its owner only.
 */
export function secretFor(given: string | undefined, folder: string): string {
  if (given !== undefined) {
    if (given.length < 32)
      throw new DubanError('secret-too-short', {
        en: 'DUBAN_SECRET is too short. Give at least 32 random characters, such as `openssl rand -base64 32` prints.',
        zh: 'DUBAN_SECRET 过短，请提供至少 32 个随机字符，例如用 openssl rand -base64 32 生成。',
      });
    return given;
  }
  const path = join(folder, 'secret');
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
