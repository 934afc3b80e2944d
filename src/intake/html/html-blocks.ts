import { parse } from 'parse5';
import { needsArticle } from '../../platform/errors.ts';
import type { Block } from '../../reading/document.ts';
import { collectBlocks } from './collect-blocks.ts';
import { findArticle } from './find-article.ts';

// What sites print around an article, each on a line of its own.
const FURNITURE =
  /^[\s\u3000【[（(]*(?:字号|字体|打印|关闭|分享|收藏|来源|信息来源|文章来源|发布时间|发布日期|发布机构|成文日期|索引号|文号|浏览次数|点击数|阅读次数|访问量|责任编辑|编辑|审核|扫一扫|上一篇|下一篇|上一条|下一条|相关链接|相关阅读|相关新闻|附件|您当前的位置|当前位置|首页|返回顶部|主办单位|版权所有|Share|Print|Font size|Source|Published|Updated|Related|Previous|Next|Back to top|Home\s*[>»])(?:[\s\u3000：:|｜】\]）)0-9A-Za-z\u4e00-\u9fff+\-.,，、/>»《》]{0,60})$/i;

/**
 * The report in a saved web page: the article without menus, buttons and links around it.
 * @throws DubanError where the page holds no paragraph of text
 */
export function htmlBlocks(name: string, html: string): Block[] {
  const { title, article } = findArticle(parse(html));
  if (!article) throw needsArticle(name);
  const blocks = collectBlocks(article).filter(({ text }) => !FURNITURE.test(text.trim()));
  const all =
    title && !blocks.some(({ text }) => text.trim() === title)
      ? [{ number: 0, text: title, heading: true }, ...blocks]
      : blocks;
  return all.map((block, index) => ({ ...block, number: index + 1 }));
}
