import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Document as Docx, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentFromBytes, readDocument } from '../../src/intake/index.ts';
import { DubanError } from '../../src/platform/errors.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-intake-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const error = await documentFromBytes(name, bytes).then(
    () => null,
    (one: unknown) => one,
  );
  expect(error).toBeInstanceOf(DubanError);
  const { id, message, sentence, exitCode } = error as DubanError;
  expect(message).toContain(name);
  expect(message).not.toContain('\n');
  expect(sentence.zh).toContain(name);
  expect(exitCode).toBe(2);
  return id;
}

/** A zip archive of one deflated entry, whose headers may lie about its size. */
function zip(entry: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content);
  const name = Buffer.from(entry);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}

test('an empty file, and one of blanks', async () => {
  expect(await refusal('a.txt', new Uint8Array())).toBe('empty-file');
  expect(await refusal('a.txt', Buffer.from(' \n\u3000\n'))).toBe('empty-file');
});

test('a binary under the name of a text', async () => {
  expect(await refusal('a.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3]))).toBe('not-text');
  expect(await refusal('a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))).toBe('not-text');
});

test('a text, or a page, under the name of a pdf or a Word document', async () => {
  for (const name of ['a.pdf', 'A.PDF', 'a.docx'])
    for (const text of ['全区地区生产总值增长6%，新建学校两所。', '<!doctype html><html><body>404</body></html>'])
      expect(await refusal(name, Buffer.from(text))).toBe('misnamed');
  expect(await refusal('a.pdf', Buffer.alloc(0))).toBe('empty-file');
});

test('two encodings in one file', async () => {
  const gb = Buffer.from([0xd4, 0xf6, 0xb3, 0xa4, 0x0a]);
  const bytes = Buffer.concat([Buffer.from('全区地区生产总值增长6%\n新建学校两所\n'), gb, Buffer.from('改造小区\n')]);
  expect(await refusal('a.txt', bytes)).toBe('mixed-encodings');
  // A line in English is the same in both: it makes no file one of UTF-8 with odd lines.
  const english = Buffer.from('The county built two schools.\n'.repeat(9));
  const halves = [Buffer.from('新建学校两所\n'), gb, english];
  expect(await refusal('a.txt', Buffer.concat(halves))).toBe('unknown-encoding');
});

test('an encoding that is none of those read, and halves in two encodings', async () => {
  // The bytes of 河灣區政府工作報告 in Big5.
  const big5 = Buffer.from('aa65c657b0cfac46a9b2a475a740b3f8a769', 'hex');
  expect(await refusal('a.txt', Buffer.concat(Array.from({ length: 20 }, () => big5)))).toBe('unknown-encoding');
  // English in windows-1252, where an apostrophe and the letter behind it are one sign of GB18030.
  const latin = Buffer.from('It is the county\x92s plan for the people\x92s schools. '.repeat(20), 'latin1');
  expect(await refusal('a.txt', latin)).toBe('unknown-encoding');
  const gb = Buffer.from([0xd4, 0xf6, 0xb3, 0xa4]);
  expect(await refusal('a.txt', Buffer.concat([Buffer.from('全区地区生产总值'), gb]))).toBe('unknown-encoding');
});

test('a report in a third language', async () => {
  const texts = [
    'En 2024, la région a construit vingt écoles et amélioré les routes pour tous les habitants. ',
    'Im Jahr 2024 hat der Bezirk zwanzig Schulen gebaut und die Straßen für alle Bewohner verbessert. ',
    '令和六年度は学校を二十校整備し、道路の改良を進めました。',
    'В 2024 году район построил двадцать школ и отремонтировал дороги для всех жителей. ',
  ];
  for (const text of texts) expect(await refusal('a.txt', Buffer.from(text.repeat(10)))).toBe('neither-language');
});

test('far more text than a report has', async () => {
  expect(await refusal('a.txt', Buffer.from('改造老旧小区20个，'.repeat(600_000)))).toBe('too-much-text');
});

test('a truncated docx, and a zip that is no document', async () => {
  const whole = await Packer.toBuffer(new Docx({ sections: [{ children: [new Paragraph('改造老旧小区20个。')] }] }));
  expect(await refusal('a.docx', whole.subarray(0, Math.floor(whole.length * 0.7)))).toBe('damaged-file');
  expect(await refusal('a.docx', zip('xl/workbook.xml', Buffer.from('<x/>')))).toBe('other-office');
});

test('a zip bomb, honest or lying about its size', async () => {
  const huge = Buffer.alloc(300 * 1024 * 1024, 32);
  expect(await refusal('a.docx', zip('word/document.xml', huge))).toBe('zip-bomb');
  expect(await refusal('a.docx', zip('word/document.xml', huge, 100))).toBe('zip-bomb');
});

test('an old Word file, an encrypted one, and RTF', async () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await refusal('a.doc', Buffer.concat([ole, Buffer.alloc(600)]))).toBe('old-office');
  const locked = Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(await refusal('a.docx', locked)).toBe('encrypted-file');
  expect(await refusal('a.rtf', Buffer.from('{\\rtf1 text}'))).toBe('old-office');
});

test('a pdf that is encrypted, damaged, or holds pictures only', async () => {
  const pdf = (trailer: string) =>
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>endobj\ntrailer<</Root 1 0 R${trailer}>>\n%%EOF\n`,
    );
  expect(await refusal('a.pdf', pdf(''))).toBe('needs-text');
  expect(await refusal('a.pdf', pdf(`/Encrypt 4 0 R/ID[<${'11'.repeat(16)}><${'11'.repeat(16)}>]`))).toBe(
    'encrypted-file',
  );
  expect(await refusal('a.pdf', Buffer.from('%PDF-1.7\nnothing that follows is a pdf'))).toBe('damaged-file');
});

test('a file far larger than any report, a folder, and a file that is not there', async () => {
  const large = join(folder, 'large.txt');
  await writeFile(large, 'a');
  // A sparse file: 200 MB that take no room on the disk.
  await truncate(large, 200 * 1024 * 1024);
  await expect(readDocument(large)).rejects.toMatchObject({ id: 'too-large' });
  await expect(readDocument(folder)).rejects.toMatchObject({ id: 'is-folder' });
  await expect(readDocument(join(folder, 'none.txt'))).rejects.toMatchObject({ id: 'not-found' });
});
