import { parse } from 'parse5';
import { needsArticle } from '../../platform/errors.ts';
import type { Block } from '../../reading/document.ts';
import { collectBlocks } from './collect-blocks.ts';
import { findArticle } from './find-article.ts';

// What sites print around an article, each on a line of its own; some pad the words (索 引 号).
const FURNITURE = [
  /^[\s【[（(]*(?:字号|字体|打印|关闭|分享|分享到|收藏|来\s?源|信息来源|文章来源|发布时间|发布日期|发布机构|发文机关|发文字号|成文日期|主题分类|索\s?引\s?号|文\s?号|有效性|浏览次数|点击数|阅读次数|访问量|责任编辑|编辑|审核|扫一扫|上一篇|下一篇|上一条|下一条|相关链接|相关阅读|相关新闻|相关解读|政策解读|附件|您当前的位置|当前位置|您的位置|首页|返回顶部|主办单位|主办|承办|地址|网站标识码|版权所有)(?=$|[\s：:|｜【】[\]()（）>»》])[^。；！？]{0,160}$/,
  /^(?:Share|Print|Font size|Source|Published|Updated|Related|Previous|Next|Back to top|Home)\s*(?:[:：|>»].{0,120})?$/i,
  /^[\u4e00-\u9fff]ICP备.{0,80}$/,
];

/**
 * The report in a saved web page: the article without menus, buttons and links around it.
 * @throws DubanError where the page holds no paragraph of text
 */
export function htmlBlocks(name: string, html: string): Block[] {
  const { title, article } = findArticle(parse(html));
  if (!article) throw needsArticle(name);
  const blocks = collectBlocks(article).filter(({ text }) => !FURNITURE.some((one) => one.test(text.trim())));
  const all =
    title && !blocks.some(({ text }) => text.trim() === title)
      ? [{ number: 0, text: title, heading: true }, ...blocks]
      : blocks;
  return all.map((block, index) => ({ ...block, number: index + 1 }));
}
