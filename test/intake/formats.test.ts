import {
  DeletedTextRun,
  Document as Docx,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numberParagraphs } from '../../src/intake/docx/number-paragraphs.ts';
import { documentFromBytes } from '../../src/intake/index.ts';
import { readReport } from '../../src/reading/index.ts';
import { openBrowser } from '../browser.ts';
import { makePdf } from './make-pdf.ts';
import { MINI_REPORT } from './mini-report.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
// No encoder is at hand: the signs of GBK by the two bytes that stand for them.
const GBK = new Map(
  Array.from({ length: 0x7e * 0xbf }, (_, place) => {
    const bytes = [0x81 + Math.floor(place / 0xbf), 0x40 + (place % 0xbf)];
    return [new TextDecoder('gbk').decode(Uint8Array.from(bytes)), bytes] as const;
  }),
);
const gb = (text: string) => Uint8Array.from([...text].flatMap((char) => GBK.get(char) ?? [char.charCodeAt(0)]));
const html = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');

const bare = (text: string) => text.replace(/[\s\u3000]+/g, '');
const textsOf = async (name: string, bytes: Uint8Array) =>
  (await documentFromBytes(name, bytes)).blocks.filter(({ text }) => text.trim()).map(({ text }) => bare(text));
const expected = MINI_REPORT.map(bare);

async function docxBytes(): Promise<Uint8Array> {
  const children = MINI_REPORT.map((text) =>
    /^(?:[一二]、|I{1,2}\.)/.test(text)
      ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
      : new Paragraph({ children: [new TextRun(text.slice(0, 4)), new TextRun({ text: text.slice(4), bold: true })] }),
  );
  return Packer.toBuffer(new Docx({ sections: [{ children }] }));
}

const ENGLISH = MINI_REPORT.filter((line) => /^[A-Z(]/.test(line));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** The English lines printed by a browser on small pages, with a running header and page numbers. */
async function printed(style: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(`<html lang="en"><style>body{font:17px/1.8 serif}${style}</style>${html(ENGLISH)}`);
  const edge = (text: string) => `<div style="font-size:8px;width:100%;text-align:center">${text}</div>`;
  const bytes = await page.pdf({
    width: '110mm',
    height: '80mm',
    margin: { top: '18mm', bottom: '18mm', left: '14mm', right: '14mm' },
    displayHeaderFooter: true,
    headerTemplate: edge('Hewan District 2025'),
    footerTemplate: edge('- <span class="pageNumber"></span> -'),
  });
  await page.close();
  return bytes;
}

describe('one report in every format', () => {
  test('txt, md, docx, html and pdf give the same reading', async () => {
    const files: [string, Uint8Array][] = [
      ['report.txt', utf8(MINI_REPORT.join('\r\n\r\n'))],
      ['report.md', utf8(`\ufeff${MINI_REPORT.join('\n\n')}`)],
      ['report.docx', await docxBytes()],
      ['report.html', utf8(`<!doctype html><meta charset="utf-8"><body>${html(MINI_REPORT)}`)],
      ['report.pdf', makePdf(MINI_REPORT, { indent: true })],
    ];
    const summaries = await Promise.all(
      files.map(async ([name, bytes]) => {
        const { outline, figures, items } = readReport([await documentFromBytes(name, bytes)]);
        return {
          outline: outline.map(({ level, part }) => `${level} ${part}`),
          figures: figures.map(({ value, unit }) => `${value} ${unit}`),
          items: items.map(({ role, type, span }) => `${role} ${type} ${bare(span.text)}`),
        };
      }),
    );
    expect(summaries[0]!.items.length).toBeGreaterThan(6);
    for (const summary of summaries.slice(1)) expect(summary).toEqual(summaries[0]);
  });

  test('the format is told by the bytes; a text that calls itself docx is refused', async () => {
    expect((await documentFromBytes('renamed.txt', await docxBytes())).format).toBe('docx');
    await expect(documentFromBytes('renamed.docx', utf8(MINI_REPORT.join('\n')))).rejects.toMatchObject({
      id: 'misnamed',
    });
    expect((await documentFromBytes('page.txt', utf8(`<!DOCTYPE html><body>${html(MINI_REPORT)}`))).format).toBe(
      'html',
    );
  });

  test.each([true, false])(
    'a Chinese and English pdf has its lines and pages undone (first lines set in: %s)',
    async (indent) => {
      expect(await textsOf('report.pdf', makePdf(MINI_REPORT, { indent }))).toEqual(expected);
    },
  );

  test.each([
    'p{text-indent:2em;margin:0;text-align:justify}',
    'p{margin:0 0 1em;text-align:justify;hyphens:auto}',
    'p{margin:0 0 1em}',
  ])('a pdf that a browser printed with %s has its lines, pages and hyphens undone', async (style) => {
    expect(await textsOf('report.pdf', await printed(style))).toEqual(ENGLISH.map(bare));
  });
});

describe('txt', () => {
  test('GB18030 and UTF-16 are recognised', async () => {
    expect(await textsOf('gb.txt', gb('工作报告增长6%。'))).toEqual(['工作报告增长6%。']);
    // Half of a bilingual report is English, and all of its beginning may be.
    expect(await textsOf('gb.txt', gb(MINI_REPORT.join('\n')))).toEqual(expected);
    const preface = 'The county completed the reading room. '.repeat(800);
    expect(await textsOf('gb.txt', gb(`${preface}\n工作报告增长6%。`))).toEqual([bare(preface), '工作报告增长6%。']);
    const text = MINI_REPORT.join('\r\n');
    for (const mark of ['\ufeff', ''])
      for (const bytes of [Buffer.from(mark + text, 'utf16le'), Buffer.from(mark + text, 'utf16le').swap16()])
        expect(await textsOf('u16.txt', new Uint8Array(bytes))).toEqual(expected);
  });
});

describe('pdf', () => {
  test('a table of contents is left out', async () => {
    const contents = ['目录', '一、2024年工作回顾..........1', '二、2025年工作任务……………3'];
    const texts = await textsOf('report.pdf', makePdf([...contents, ...MINI_REPORT], { indent: false }));
    expect(texts).toEqual(['目录', ...expected]);
  });
});

describe('html', () => {
  const page = (
    article: string,
  ) => `<!doctype html><html><head><meta charset="utf-8"><title>河湾区人民政府</title></head><body>
    <div class="top"><a href="/">首页</a><form><input name="q"><button>搜索</button></form></div>
    <nav><ul><li><a href="/a">政务公开</a></li><li><a href="/b">机构职能设置与领导分工信息</a></li></ul></nav>
    <div class="main"><h1>河湾区政府工作报告</h1>
    <div class="info">来源：河湾区政府办公室 发布时间：2025-01-20 字号：[大 中 小]</div>
    <div class="text">${article}</div>
    <div class="share"><button>分享</button><a href="#">打印</a></div></div>
    <div class="related"><h3>相关链接</h3><ul><li><a href="/1">河湾区召开2025年全体会议研究部署重点工作任务</a></li><li><a href="/2">图解：一张图读懂河湾区政府工作报告全文</a></li></ul></div>
    <footer>主办单位：河湾区人民政府办公室 版权所有</footer><script>var a = "增长99%";</script></body></html>`;
  const article = MINI_REPORT.slice(2);

  test('the article of a saved page is found, what stands around it is left out', async () => {
    const texts = await textsOf('saved.html', utf8(page(html(article))));
    expect(texts).toEqual([expected[0], ...article.map(bare)]);
  });

  test('paragraphs may be divs or lines between breaks', async () => {
    const divs = page(article.map((line) => `<div>　　${line}</div>`).join(''));
    const breaks = page(article.map((line) => `${line}<br><br>`).join(''));
    for (const text of [divs, breaks])
      expect((await textsOf('saved.html', utf8(text))).slice(1)).toEqual(article.map(bare));
  });

  test('two columns of a table are two languages', async () => {
    const rows: string[] = [];
    for (let index = 0; index < article.length; index += 2)
      rows.push(`<tr><td><p>${article[index]}</p></td><td><p>${article[index + 1]}</p></td></tr>`);
    const texts = await textsOf('saved.html', utf8(page(`<table>${rows.join('')}</table>`)));
    expect(texts.slice(1)).toEqual(article.map(bare));
  });

  test('what a site prints around the text is left out, and nothing that only begins like it', async () => {
    const inside = [
      '索 引 号：HW-2025-00012',
      '发布时间：2025-01-20 09:30 来源：河湾区政府办公室 浏览次数：1234次 【打印】【关闭】字体：[大] [中] [小]',
      '附件：2025年河湾区政府工作报告.doc',
      '主办：河湾区人民政府 承办：河湾区政务服务和数据管理局',
      '京ICP备05012345号 京公网安备 11010502000001号',
      'Source: Hewan District',
    ];
    const kept = ['来源多元的资金支持20个项目。', 'Next, we will build 20 parks.', 'Published standards rose to 30.'];
    const links = '<p><a href="/1">一图读懂2025年政府工作报告</a> 2025-01-21</p>';
    const texts = await textsOf('saved.html', utf8(page(html([...inside, ...article, ...kept]) + links)));
    expect(texts).toEqual([expected[0], ...article.map(bare), ...kept.map(bare)]);
  });

  test('exponents and endings are kept, the marks of notes are not', async () => {
    const line =
      '<p>We planted 12 km<sup>2</sup> of trees<sup><a href="#n1">[1]</a></sup> on the 21<sup>st</sup>, 3<sup>4</sup> in all.</p>';
    const texts = await textsOf('saved.html', utf8(page(html(article) + line)));
    expect(texts.at(-1)).toBe(bare('We planted 12 km² of trees on the 21st, 3 in all.'));
  });

  test('a page nested a hundred thousand deep is read or refused, not fatal', async () => {
    const deep = `${'<div>'.repeat(100_000)}${html(article)}`;
    const read = await textsOf('deep.html', utf8(`<html><body>${deep}`)).catch((error: Error) => error.name);
    expect(read === 'DubanError' || read.includes(bare(article[4]!))).toBe(true);
  });

  test('a page whose text a script would load is refused with a sentence', async () => {
    await expect(
      textsOf('app.html', utf8('<!doctype html><div id="app"></div><script>load()</script>')),
    ).rejects.toThrow(/app\.html: the page holds no running text/);
  });
});

describe('docx', () => {
  test('numbers that Word draws are put back', async () => {
    const numbering = {
      config: [
        {
          reference: 'parts',
          levels: [
            { level: 0, format: 'chineseCounting' as const, text: '%1、' },
            { level: 1, format: 'chineseCounting' as const, text: '（%2）' },
          ],
        },
      ],
    };
    const paragraph = (text: string, level: number) =>
      new Paragraph({ text, numbering: { reference: 'parts', level } });
    const children = [
      paragraph('工作回顾', 0),
      paragraph('经济稳中有进', 1),
      new Paragraph('引进企业126家。'),
      paragraph('民生持续改善', 1),
      paragraph('工作任务', 0),
      paragraph('办好民生实事', 1),
    ];
    const bytes = await Packer.toBuffer(new Docx({ numbering, sections: [{ children }] }));
    expect(await textsOf('numbered.docx', bytes)).toEqual([
      '一、工作回顾',
      '（一）经济稳中有进',
      '引进企业126家。',
      '（二）民生持续改善',
      '二、工作任务',
      '（一）办好民生实事',
    ]);
  });

  test('a style may number its paragraphs; lists may begin anew', async () => {
    const document = (body: string) => `<w:document><w:body>${body}</w:body></w:document>`;
    const paragraph = (properties: string, text: string) =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const level = (depth: number, format: string, text: string, style = '') =>
      `<w:lvl w:ilvl="${depth}">${style}<w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbered = numberParagraphs({
      document: document(
        paragraph('<w:pStyle w:val="Part"/>', 'Review') +
          paragraph('<w:pStyle w:val="Area"/>', 'Economy') +
          paragraph('<w:pStyle w:val="Area"/><w:numPr><w:numId w:val="0"/></w:numPr>', 'Plain') +
          paragraph('<w:pStyle w:val="Area"/><w:rPr><w:del w:id="1"/></w:rPr>', 'Joined with the next') +
          paragraph('<w:pStyle w:val="Area"/>', 'People') +
          paragraph(
            '<w:pStyle w:val="Part"/><w:pPrChange w:id="2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
            'Plan',
          ) +
          paragraph('<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>', 'Anew'),
      ),
      numbering: `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="Area"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`,
      styles:
        '<w:styles><w:style w:styleId="Part"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Area"><w:basedOn w:val="Part"/></w:style></w:styles>',
    });
    const texts = numbered.split('</w:p>').map((one) => one.replace(/<[^>]{0,200}>/g, ''));
    expect(texts.slice(0, -1)).toEqual([
      'I. Review',
      '（一）Economy',
      'Plain',
      'Joined with the next',
      '（二）People',
      'II. Plan',
      '（五）Anew',
    ]);
  });

  test('tracked changes are read as accepted; notes and page headers are left out; exponents stay', async () => {
    const change = { id: 1, author: 'editor', date: '2025-01-01T00:00:00Z' };
    const paragraph = new Paragraph({
      children: [
        new TextRun('预算收入完成'),
        new DeletedTextRun({ text: '35.8', ...change }),
        new InsertedTextRun({ text: '38.5', ...change, id: 2 }),
        new TextRun('亿元'),
        new FootnoteReferenceRun(1),
        new TextRun('，PM'),
        new TextRun({ text: '2.5', subScript: true }),
        new TextRun('浓度为30μg/m'),
        new TextRun({ text: '3', superScript: true }),
        new TextRun('。'),
      ],
    });
    const row = (cells: readonly string[]) =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
    const table = new Table({ rows: [row(['指标', '2024年']), row(['收入', '38.5亿元'])] });
    const bytes = await Packer.toBuffer(
      new Docx({
        footnotes: { 1: { children: [new Paragraph('按可比价格计算。')] } },
        sections: [
          { headers: { default: new Header({ children: [new Paragraph('会议文件')] }) }, children: [paragraph, table] },
        ],
      }),
    );
    expect(await textsOf('rich.docx', bytes)).toEqual([
      '预算收入完成38.5亿元，PM2.5浓度为30μg/m³。',
      '指标2024年',
      '收入38.5亿元',
    ]);
  });
});
