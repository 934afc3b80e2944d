import { SingleBar } from 'cli-progress';

/** A bar on standard error where a person looks at it; `total` may become known later. */
export function progressBar(what: string): { at: (value: number, total: number) => void; end: () => void } {
  const bar = new SingleBar({ format: `${what} {bar} {value}/{total}`, clearOnComplete: true, noTTYOutput: false });
  let begun = false;
  return {
    at(value, total) {
      if (!begun) bar.start(total, value);
      else bar.update(value);
      begun = true;
    },
    end: () => bar.stop(),
  };
}
