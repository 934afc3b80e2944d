interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/** A refusal that a person can act on: what happened, to what, what to do now. */
export class DubanError extends Error {
  override readonly name = 'DubanError';
  /** Stable, for programs. */
  readonly id: string;
  readonly sentence: Sentence;
  readonly exitCode: number;

  constructor(id: string, sentence: Sentence, exitCode = 2) {
    super(sentence.en);
    this.id = id;
    this.sentence = sentence;
    this.exitCode = exitCode;
  }
}

/**
 * A refusal whose cause lies with the server. Its sentence is for whoever runs that, on the command line and in the log;
 * who sits at a page can mend nothing there, and is told what it means for what they wanted to see or to save.
 */
export class ServerFault extends DubanError {
  readonly onPage: { readonly seeing: Sentence; readonly saving: Sentence };

  constructor(id: string, sentence: Sentence, onPage: ServerFault['onPage']) {
    super(id, sentence);
    this.onPage = onPage;
  }
}

/** What people at a page are told of most of these: what is the matter, what became of theirs, what to do now. */
export const comesBack = ({ en, zh }: Sentence): ServerFault['onPage'] => ({
  seeing: {
    en: `${en} Nothing is lost; open the page again in a minute. If it stays so, tell your administrator.`,
    zh: `${zh}数据没有丢失，请一分钟后重新打开本页；如仍如此，请告知管理员。`,
  },
  saving: {
    en: `${en} Nothing was saved; send it again in a minute. If it stays so, tell your administrator.`,
    zh: `${zh}本次操作没有保存，请一分钟后重新提交；如仍如此，请告知管理员。`,
  },
});

export const notFound = (name: string) =>
  new DubanError('not-found', {
    en: `${name}: there is no such file. Check the path.`,
    zh: `${name}：没有这个文件，请检查路径。`,
  });

export const notReadable = (name: string) =>
  new DubanError('not-readable', {
    en: `${name}: the file cannot be opened. Check that you may read it.`,
    zh: `${name}：无法打开文件，请检查读取权限。`,
  });

export const isFolder = (name: string) =>
  new DubanError('is-folder', {
    en: `${name}: this is a folder. Give --out DIR to read every report in it.`,
    zh: `${name}：这是文件夹。要读取其中全部报告，请加 --out 目录。`,
  });

export const emptyFile = (name: string) =>
  new DubanError('empty-file', {
    en: `${name}: the file holds no text. Save the report again and try once more.`,
    zh: `${name}：文件没有文字，请重新保存报告后再试。`,
  });

export const notText = (name: string) =>
  new DubanError('not-text', {
    en: `${name}: this is not a text file. Give the report as txt, md, docx, html or pdf.`,
    zh: `${name}：这不是文本文件，请提供 txt、md、docx、html 或 pdf 格式的报告。`,
  });

export const mixedEncodings = (name: string, line: number) =>
  new DubanError('mixed-encodings', {
    en: `${name}: line ${line} is in another encoding than the rest. Save the whole file as UTF-8.`,
    zh: `${name}：第 ${line} 行的编码与其余部分不同，请将整个文件另存为 UTF-8。`,
  });

export const unknownEncoding = (name: string) =>
  new DubanError('unknown-encoding', {
    en: `${name}: the text is neither UTF-8, UTF-16 nor GB18030, or mixes them. Save the whole file as UTF-8.`,
    zh: `${name}：文本编码不是 UTF-8、UTF-16 或 GB18030，或混用了几种编码，请将整个文件另存为 UTF-8。`,
  });

export const tooMuchText = (name: string, millions: number) =>
  new DubanError('too-much-text', {
    en: `${name}: the file holds more than ${millions} million characters. A report is far smaller; check that this is one.`,
    zh: `${name}：文件文字超过 ${millions * 100} 万字。报告远小于此，请确认文件无误。`,
  });

export const tooLarge = (name: string, megabytes: number, limit: number) =>
  new DubanError('too-large', {
    en: `${name}: the file has ${megabytes} MB, the limit is ${limit} MB. A report is far smaller; check that this is one.`,
    zh: `${name}：文件有 ${megabytes} MB，上限为 ${limit} MB。报告远小于此，请确认文件无误。`,
  });

export const damagedFile = (name: string, format: string) =>
  new DubanError('damaged-file', {
    en: `${name}: the ${format} file is damaged or incomplete. Open it, save it again and try once more.`,
    zh: `${name}：${format} 文件损坏或不完整，请打开后重新保存再试。`,
  });

export const encryptedFile = (name: string) =>
  new DubanError('encrypted-file', {
    en: `${name}: the file is protected by a password. Save a copy without one and read that.`,
    zh: `${name}：文件有密码保护，请另存为无密码的副本后读取。`,
  });

export const needsText = (name: string) =>
  new DubanError('needs-text', {
    en: `${name}: the pdf holds pictures of pages and no text. Get a text version, or run text recognition first.`,
    zh: `${name}：该 pdf 只有页面图像、没有文字，请提供文字版或先做文字识别。`,
  });

export const tooSlow = (name: string, seconds: number) =>
  new DubanError('too-slow', {
    en: `${name}: reading took more than ${seconds} seconds and was stopped. Save the report as txt and try that.`,
    zh: `${name}：读取超过 ${seconds} 秒，已停止。请将报告另存为 txt 后再试。`,
  });

export const neitherLanguage = (name: string) =>
  new DubanError('neither-language', {
    en: `${name}: no Chinese or English text was found. Duban reads reports in these two languages.`,
    zh: `${name}：没有找到中文或英文。督办只读取这两种语言的报告。`,
  });

export const tooManyFiles = (count: number) =>
  new DubanError('too-many-files', {
    en: `${count} files were given; one report has one file, or one per language. Give --out DIR to read many reports.`,
    zh: `给出了 ${count} 个文件；一份报告只有一个文件，或每种语言一个。要读取多份报告，请加 --out 目录。`,
  });

const LANGUAGES = { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } };

export const sameLanguage = (first: string, second: string, both: readonly ('zh' | 'en')[]) =>
  new DubanError('same-language', {
    en: `${first} and ${second} are both in ${both.map((one) => LANGUAGES[one].en).join(' and ')}. One report has one file, or one per language; give each report by itself.`,
    zh: `${first} 和 ${second} 都有${both.map((one) => LANGUAGES[one].zh).join('和')}。一份报告只有一个文件，或每种语言一个；不同的报告请分别给出。`,
  });

export const otherYear = (first: string, firstYear: number, second: string, secondYear: number) =>
  new DubanError('other-year', {
    en: `${first} is a report of ${firstYear}, ${second} one of ${secondYear}. Two files are read as the two languages of one report; give the ones of the same year.`,
    zh: `${first} 是 ${firstYear} 年的报告，${second} 是 ${secondYear} 年的报告。两个文件按同一份报告的两种语言读取，请给出同一年的文件。`,
  });

export const badUsage = (sentence: { en: string; zh: string }) => new DubanError('bad-usage', sentence);

export const notWritable = (name: string, code: string) =>
  new DubanError('not-writable', {
    en: `${name}: the file cannot be written (${code}). Check the folder, its rights and the free space.`,
    zh: `${name}：无法写入文件（${code}），请检查文件夹、权限和剩余空间。`,
  });

export const noPlainFile = (name: string) =>
  new DubanError('no-plain-file', {
    en: `${name}: a folder, a device or a pipe stands there, and a file cannot take its place. Give the name of a file.`,
    zh: `${name}：该位置是文件夹、设备或管道，不能用文件取代。请给出文件名。`,
  });

export const alreadyThere = (name: string) =>
  new DubanError('already-there', {
    en: `${name} is there already; two of one name could not be told apart. Nothing was added.`,
    zh: `${name}已存在；同名的两个无法区分，未新增。`,
  });

export const noPairs = (name: string) =>
  new DubanError('no-pairs', {
    en: `${name}: no sentence stands there in both languages, so a translation memory would be empty. Give the report in both.`,
    zh: `${name}：没有中英文对应的句子，翻译记忆库将是空的。请给出中英文两种文本。`,
  });

export const sameFile = (name: string) =>
  new DubanError('same-file', {
    en: `${name}: this file was given twice, to be read and written or to be written twice; the one would be lost. Give another name to write to.`,
    zh: `${name}：同一文件既要读取又要写入，或要写入两次，其中之一会丢失。请换一个输出文件名。`,
  });

export const directoryUnusable = (directory: string, code: string) =>
  new DubanError('directory-unusable', {
    en: `${directory}: the data folder cannot be used (${code}). Check its rights and the free space, or give another with DUBAN_DATA.`,
    zh: `${directory}：无法使用此数据目录（${code}），请检查权限和剩余空间，或用 DUBAN_DATA 另选目录。`,
  });

export const notAReading = (name: string, where: string) =>
  new DubanError('not-a-reading', {
    en: `${name}: this JSON is no reading of Duban (${where}). Make one with \`duban read FILE --json\`.`,
    zh: `${name}：此 JSON 不是督办的读取结果（${where}），请用 duban read 文件 --json 生成。`,
  });

export const notALaterYear = (last: string, lastYear: number, now: string, thisYear: number) =>
  new DubanError('not-a-later-year', {
    en: `${now} is the report of ${thisYear} and ${last} that of ${lastYear}: nothing in it can answer what ${lastYear} promised. Give the earlier report first, then a later one.`,
    zh: `${now} 是 ${thisYear} 年的报告，${last} 是 ${lastYear} 年的报告：前者无法回应 ${lastYear} 年的承诺。请先写较早的报告，再写之后年份的报告。`,
  });

export const nothingFound = (pattern: string) =>
  new DubanError('nothing-found', {
    en: `${pattern}: no txt, md, docx, html or pdf file was found there. Check the path or the pattern.`,
    zh: `${pattern}：没有找到 txt、md、docx、html 或 pdf 文件，请检查路径或通配符。`,
  });

export const unexpected = (name: string, reason: string) =>
  new DubanError('unexpected', {
    en: `${name}: reading it failed (${reason}). This is a fault of Duban; please report it with the file.`,
    zh: `${name}：读取失败（${reason}）。这是督办的缺陷，请附上文件反馈。`,
  });

export const portTaken = (port: number) =>
  new DubanError('port-taken', {
    en: `Port ${port} is in use or not allowed. Choose another with --port, or --port 0 for any free one.`,
    zh: `端口 ${port} 已被占用或无权使用，请用 --port 另选一个，或用 --port 0 任选空闲端口。`,
  });

export const misnamed = (name: string, format: string) =>
  new DubanError('misnamed', {
    en: `${name}: this is no ${format} file, whatever its name says. Save the report as ${format} once more, or give it as txt.`,
    zh: `${name}：文件名为 ${format}，内容却不是 ${format} 格式。请重新保存为 ${format}，或提供 txt 格式的报告。`,
  });

export const oldOffice = (name: string) =>
  new DubanError('old-office', {
    en: `${name}: this is an old Word or RTF file. Open it, save it as docx and read that.`,
    zh: `${name}：这是旧版 Word 或 RTF 文件，请另存为 docx 后读取。`,
  });

export const otherOffice = (name: string) =>
  new DubanError('other-office', {
    en: `${name}: this is a zip archive but no Word document. Give the report as docx, pdf, html, md or txt.`,
    zh: `${name}：这是压缩包而不是 Word 文档，请提供 docx、pdf、html、md 或 txt 格式的报告。`,
  });

export const zipBomb = (name: string, limit: number) =>
  new DubanError('zip-bomb', {
    en: `${name}: unpacked, the document has more than ${limit} MB. A report is far smaller; check that this is one.`,
    zh: `${name}：文档解压后超过 ${limit} MB。报告远小于此，请确认文件无误。`,
  });

export const needsArticle = (name: string) =>
  new DubanError('needs-article', {
    en: `${name}: the page holds no running text, perhaps because a script loads it. Copy the text into a txt file.`,
    zh: `${name}：网页中没有正文，可能由脚本加载。请将正文复制到 txt 文件。`,
  });
