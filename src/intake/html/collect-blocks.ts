import type { Block } from '../../reading/document.ts';
import { attribute, type Element, isElement, isText, type Node, type Parent } from './html-tree.ts';

const BLOCK =
  /^(?:p|div|section|article|main|header|h[1-6]|li|ul|ol|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|pre|figure|figcaption|center|br|hr|body|html)$/;
/** What is no text of a page: code, controls, the ways to other pages. */
const SKIPPED =
  /^(?:script|style|noscript|template|head|title|nav|footer|aside|form|button|select|option|textarea|input|label|svg|iframe|object|audio|video|canvas)$/;
const HEADING = /^h[1-6]$/;
const WORD = /\p{Letter}/u;
const SENTENCE = /[。！？；]|[.!?]\s*$/;

interface Draft {
  text: string;
  heading: boolean;
  /** The text that is no link. */
  plain: string;
}

const draft = (): Draft => ({ text: '', heading: false, plain: '' });

/**
 * The blocks of a piece of HTML in document order: paragraphs, headings, list items, and table rows whose cells are put
 * together with a tab. A row whose cells are in different languages gives one block per cell. A block that is nothing but
 * a link is a way to another page or an entry of a table of contents: no text.
 * @param leavesOut what else is no text
 */
export function collectBlocks(root: Parent, leavesOut: (element: Element) => boolean = () => false): Block[] {
  const drafts: Draft[] = [draft()];
  let links = 0;
  const open = () => {
    if (drafts.at(-1)!.text.trim() !== '' || drafts.at(-1)!.heading) drafts.push(draft());
  };
  const add = (text: string) => {
    drafts.at(-1)!.text += text;
    if (links === 0) drafts.at(-1)!.plain += text;
  };
  // A stack of its own: a page nested a hundred thousand deep must not exhaust the one of the machine.
  const work: (Node | (() => void))[] = [...root.childNodes].reverse();
  while (work.length > 0) {
    const node = work.pop()!;
    if (typeof node === 'function') node();
    else if (isText(node)) add(node.value.replace(/[ \t\r\n\f]+/g, ' '));
    else if (isElement(node) && !isSkipped(node) && !leavesOut(node)) {
      if (node.tagName === 'sup') {
        add(raised(node, drafts.at(-1)!.text));
        continue;
      }
      if (isLink(node)) {
        links++;
        work.push(() => {
          links--;
        });
      }
      if (node.tagName === 'tr' && oneLanguageRow(node)) {
        open();
        add(cellsOf(node).join('\t'));
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
    .filter(({ text, heading, plain }) => text.trim() !== '' && (heading || WORD.test(plain) || SENTENCE.test(text)))
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

export const isLink = (element: Element): boolean => element.tagName === 'a' && attribute(element, 'href') !== '';

/** Raised text: an exponent behind a unit (km²) and an ending (21st) belong to the words, the mark of a note does not. */
function raised(element: Element, before: string): string {
  const text = element.childNodes.some((node) => isElement(node) && isLink(node))
    ? ''
    : element.childNodes
        .map((node) => (isText(node) ? node.value : isElement(node) ? textOf(node) : ''))
        .join('')
        .trim();
  if (/^[23]$/.test(text) && /[A-Za-z]$/.test(before)) return text === '2' ? '²' : '³';
  return /^(?:st|nd|rd|th|TM)$/i.test(text) ? text : '';
}

/** The text under an element, blocks and all. */
export function textOf(element: Element): string {
  let text = '';
  const work: Node[] = [element];
  while (work.length > 0) {
    const node = work.pop()!;
    if (isText(node)) text += node.value;
    else if (isElement(node) && node.tagName === 'sup') text += raised(node, text);
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
  const english = cells.filter((text) => /[A-Za-z]{3} [A-Za-z]{2}/.test(text) && !/[\u4e00-\u9fff]/.test(text)).length;
  return cells.length > 1 && !(chinese > 0 && english > 0);
}
