import { Readable } from 'node:stream';
import { and, eq } from 'drizzle-orm';
import { identifier } from '../delivery/fields.ts';
import { loadMatterFacts, type StoredFile } from '../delivery/index.ts';
import { evidence } from '../ledger/index.ts';
import { DubanError } from '../platform/errors.ts';
import type { SignedInContext } from './app-context.ts';

export const UPLOAD_LIMIT = 50 * 1024 * 1024;

// What evidence comes as. Programs and pages that would run in a browser are not among them.
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  wps: 'application/octet-stream',
  et: 'application/octet-stream',
  ofd: 'application/octet-stream',
  txt: 'text/plain',
  csv: 'text/csv',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  zip: 'application/zip',
  mp4: 'video/mp4',
};

const wrongType = (name: string) =>
  new DubanError('wrong-type', {
    en: `${name}: files of this type are not taken as evidence. Give it as pdf, Word, Excel, a picture or zip.`,
    zh: `${name}：不接受此类文件作为佐证，请改用 pdf、Word、Excel、图片或 zip。`,
  });

const emptyUpload = (name: string) =>
  new DubanError('empty-upload', {
    en: `${name}: the file is empty. Choose the right one, or save it again.`,
    zh: `${name}：文件是空的（0 字节），请选择正确的文件，或重新保存后再试。`,
  });

/** Puts uploaded files into the store and says what a deed needs to know of them. The type goes by the name's end. */
export async function storeUploads({ files: store }: SignedInContext, uploads: readonly File[]): Promise<StoredFile[]> {
  const named = uploads.map((file) => {
    const name = file.name.replace(/^.*[\\/]/, '').slice(-255) || 'file';
    const mediaType = MEDIA_TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''];
    if (!mediaType) throw wrongType(name);
    if (file.size === 0) throw emptyUpload(name);
    return { file, name, mediaType };
  });
  const stored: StoredFile[] = [];
  for (const { file, name, mediaType } of named) {
    const { sha256, size } = await store.put(Readable.fromWeb(file.stream() as never), UPLOAD_LIMIT);
    stored.push({ name, sha256, size, mediaType, note: '' });
  }
  return stored;
}

const noSuchFile = () =>
  new DubanError('not-found', {
    en: 'There is no such file, or you may not see its matter.',
    zh: '没有这个文件，或您无权查看其所属事项。',
  });

/** A file of a matter that the person may see; always handed over as a download, never shown as a page. */
export async function openEvidence({ database, actor, files }: SignedInContext, evidenceId: string): Promise<Response> {
  if (!identifier.safeParse(evidenceId).success) throw noSuchFile();
  const found = await database.tenant(actor.jurisdictionId, async (tx) => {
    const [row] = await tx
      .select()
      .from(evidence)
      .where(and(eq(evidence.jurisdictionId, actor.jurisdictionId), eq(evidence.id, evidenceId)));
    if (!row) throw noSuchFile();
    await loadMatterFacts(tx, actor, row.matterId, { lock: false });
    return row;
  });
  return new Response(Readable.toWeb(await files.get(found.sha256)) as ReadableStream, {
    headers: {
      'Content-Type': found.mediaType,
      'Content-Length': String(found.size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
