import type { MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { foreignForm } from './errors.ts';

/** The headers of every answer. A handler that needs a narrower policy, such as one that hands out files, sets its own. */
export function securityHeaders(
  publicOrigin: string | null,
  development: boolean,
  providers: readonly string[],
): MiddlewareHandler {
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", NONCE],
      // Vite's client puts styles into the page by itself while pages are being written.
      styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'", NONCE],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      // A form may end at a provider of sign-in: Chromium minds redirects too.
      formAction: ["'self'", ...providers],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
    },
    // "no-referrer" would make browsers send `Origin: null` with a form, which no check of the origin can tell from a foreign one.
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    xXssProtection: false,
    xDownloadOptions: false,
    strictTransportSecurity: publicOrigin?.startsWith('https:') ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [], browsingTopics: [] },
  });
}

/** Takes forms from our own pages only. */
export function sameOrigin(): MiddlewareHandler {
  const check = csrf({
    origin: (origin, context) => URL.canParse(origin) && new URL(origin).host === new URL(context.req.url).host,
  });
  return async (context, next) => {
    let passed = false;
    try {
      return await check(context, async () => {
        passed = true;
        await next();
      });
    } catch (error) {
      throw passed ? error : foreignForm();
    }
  };
}
