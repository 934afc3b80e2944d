import { CLIENT_ADDRESS } from './client-address.ts';
import { BASE_PATH, type Engine } from './engine.ts';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly cookies: string[];
}

/** Asks better-auth as a request of our own page, with the reader's cookies and address, so that all its limits hold. */
export async function call(
  { handle }: Engine,
  origin: string,
  path: string,
  from: Request,
  body: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const headers = new Headers({ 'content-type': 'application/json', origin });
  for (const name of ['cookie', 'user-agent', CLIENT_ADDRESS]) {
    const value = from.headers.get(name);
    if (value) headers.set(name, value);
  }
  const response = await handle(
    new Request(new URL(BASE_PATH + path, origin), { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  const text = await response.text();
  return { status: response.status, body: parsed(text), cookies: response.headers.getSetCookie() };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
