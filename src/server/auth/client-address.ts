/** Tells sign-in from where a request came, for its limits. Set by the server alone: what a client sends under this name is dropped. */
export const CLIENT_ADDRESS = 'x-duban-client-address';

/**
 * The request with the address it came from. `forwarded` says that a proxy of ours stands before the program: the last
 * entry of X-Forwarded-For is the one that it wrote.
 */
export function withClientAddress(request: Request, socket: string | undefined, forwarded: boolean): Request {
  const last = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  const address = (forwarded && last) || socket;
  const headers = new Headers(request.headers);
  headers.delete(CLIENT_ADDRESS);
  if (address) headers.set(CLIENT_ADDRESS, address);
  return new Request(request, { headers });
}
