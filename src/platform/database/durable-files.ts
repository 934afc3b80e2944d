import { fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type ModuleOptions = Parameters<NodeFS['init']>[1];

interface Stream {
  readonly nfd: number;
}
interface NodeFilesystem {
  stream_ops: { fsync?: (stream: Stream) => number };
}
interface Module {
  readonly NODEFS?: NodeFilesystem;
  readonly FS: { readonly filesystems: { readonly NODEFS: NodeFilesystem } };
}

/** PGlite's files in a folder, on the disk when PostgreSQL says so: as shipped, fsync does nothing. */
export class DurableFiles extends NodeFS {
  readonly #onSync: () => void;

  constructor(directory: string, onSync: () => void = () => {}) {
    super(directory);
    this.#onSync = onSync;
  }

  override async init(pglite: PGlite, options: ModuleOptions): Promise<{ emscriptenOpts: ModuleOptions }> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const sync = (module: unknown) => {
      const { NODEFS, FS } = module as Module;
      (NODEFS ?? FS.filesystems.NODEFS).stream_ops.fsync = (stream) => {
        try {
          fsyncSync(stream.nfd);
        } catch {
          // EIO of WASI: PostgreSQL stops, and the log is replayed when it is opened again.
          return 29;
        }
        this.#onSync();
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), sync] } };
  }
}
