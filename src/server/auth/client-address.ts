import type { IncomingMessage } from 'node:http';

/** Tells sign-in from where a request came, for its limits. Set by the server alone. */
export const CLIENT_ADDRESS = 'x-duban-client-address';

/**
 * Writes the address a request came from into its headers; what a client sends under that name is dropped. Behind a proxy
 * of ours the last entry of X-Forwarded-For counts, the one that it wrote.
 */
export function tellAddress(request: IncomingMessage, behindProxy: boolean): void {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const address = (behindProxy && forwarded) || request.socket.remoteAddress;
  const kept: string[] = [];
  for (let at = 0; at < request.rawHeaders.length; at += 2)
    if (request.rawHeaders[at]!.toLowerCase() !== CLIENT_ADDRESS) kept.push(...request.rawHeaders.slice(at, at + 2));
  if (address) kept.push(CLIENT_ADDRESS, address);
  request.rawHeaders.splice(0, request.rawHeaders.length, ...kept);
}
