import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { bodyTooLarge, formBroken } from './errors.ts';
import { isRefusal } from './problem.ts';

const MEGABYTE = 1024 * 1024;
const FIELDS = 1;
const FILES = 64;

/** Forms of words are small; only a form with files may be large. */
export function bodyLimits(): MiddlewareHandler {
  const fields = limit(FIELDS);
  const files = limit(FILES);
  return (context, next) =>
    context.req.header('Content-Type')?.startsWith('multipart/form-data')
      ? files(context, next)
      : fields(context, next);
}

function limit(megabytes: number): MiddlewareHandler {
  const check = bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: () => {
      throw bodyTooLarge(megabytes);
    },
  });
  return async (context, next) => {
    let arrived = false;
    try {
      return await check(context, () => {
        arrived = true;
        return next();
      });
    } catch (error) {
      // What comes without its length is read here, to be counted.
      throw arrived || isRefusal(error) ? error : formBroken(error);
    }
  };
}
