declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly overallRate: number;
    readonly duration: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly requests: readonly { readonly path: string }[];
  }
  interface Run extends PromiseLike<unknown> {
    on(event: 'response', listener: (client: unknown, status: number, bytes: number, time: number) => void): void;
    on(event: 'reqError', listener: (error: Error) => void): void;
  }
  export default function autocannon(options: Options): Run;
}
