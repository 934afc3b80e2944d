import type { Block } from '../../reading/document.ts';
import { attribute, type Element, isElement, isText, type Node, type Parent } from './html-tree.ts';

const BLOCK =
  /^(?:p|div|section|article|main|header|h[1-6]|li|ul|ol|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|pre|figure|figcaption|center|br|hr|body|html)$/;
/** What is no text of a page: code, controls, the ways to other pages. */
const SKIPPED =
  /^(?:script|style|noscript|template|head|title|nav|footer|aside|form|button|select|option|textarea|input|label|svg|iframe|object|audio|video|canvas|sup)$/;
const HEADING = /^h[1-6]$/;

interface Draft {
  text: string;
  heading: boolean;
}

/**
 * The blocks of a piece of HTML in document order: paragraphs, headings, list items, and table rows whose cells are put
 * together with a tab. A row whose cells are in different languages gives one block per cell.
 */
export function collectBlocks(root: Parent): Block[] {
  const drafts: Draft[] = [{ text: '', heading: false }];
  const open = () => {
    if (drafts.at(-1)!.text.trim() !== '' || drafts.at(-1)!.heading) drafts.push({ text: '', heading: false });
  };
  // A stack of its own: a page nested a hundred thousand deep must not exhaust the one of the machine.
  const work: (Node | (() => void))[] = [...root.childNodes].reverse();
  while (work.length > 0) {
    const node = work.pop()!;
    if (typeof node === 'function') node();
    else if (isText(node)) drafts.at(-1)!.text += node.value.replace(/[ \t\r\n\f]+/g, ' ');
    else if (isElement(node) && !isSkipped(node)) {
      if (node.tagName === 'tr' && oneLanguageRow(node)) {
        open();
        drafts.at(-1)!.text = cellsOf(node).join('\t');
        open();
        continue;
      }
      const block = BLOCK.test(node.tagName);
      if (block) {
        open();
        drafts.at(-1)!.heading = HEADING.test(node.tagName);
        work.push(open);
      }
      for (let index = node.childNodes.length - 1; index >= 0; index--) work.push(node.childNodes[index]!);
    }
  }
  return drafts
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, heading }, index) => ({
      number: index + 1,
      text: text.replace(/^ +| +$/g, ''),
      ...(heading ? { heading } : {}),
    }));
}

export function isSkipped(element: Element): boolean {
  return (
    SKIPPED.test(element.tagName) ||
    attribute(element, 'aria-hidden') === 'true' ||
    element.attrs.some(({ name }) => name === 'hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'))
  );
}

/** The text under an element, blocks and all. */
export function textOf(element: Element): string {
  let text = '';
  const work: Node[] = [element];
  while (work.length > 0) {
    const node = work.pop()!;
    if (isText(node)) text += node.value;
    else if (isElement(node) && !isSkipped(node))
      for (let index = node.childNodes.length - 1; index >= 0; index--) work.push(node.childNodes[index]!);
  }
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}

function cellsOf(row: Element): string[] {
  return row.childNodes
    .filter((node): node is Element => isElement(node) && (node.tagName === 'td' || node.tagName === 'th'))
    .map(textOf)
    .filter((text) => text !== '');
}

/** True where a row holds short cells of one language; a cell of several paragraphs is text, not a table. */
function oneLanguageRow(row: Element): boolean {
  const cells = cellsOf(row);
  if (cells.some((text) => text.length > 200)) return false;
  const chinese = cells.filter((text) => /[\u4e00-\u9fff]/.test(text)).length;
  const english = cells.filter(
    (text) => /[A-Za-z]{3,} [A-Za-z]{2,}/.test(text) && !/[\u4e00-\u9fff]/.test(text),
  ).length;
  return cells.length > 1 && !(chinese > 0 && english > 0);
}
