import type { DefaultTreeAdapterTypes } from 'parse5';
import { isLink, isSkipped, textOf } from './collect-blocks.ts';
import { attribute, type Element, isElement, isText, type Node } from './html-tree.ts';

/** The container must hold this share of the page's running text. */
const SHARE = 0.9;
/** A piece of text between two tags that is as long as this, not a link, and has the marks of a sentence is running text. */
const RUNNING = 12;
const MARKS = /[，。；,.;]/;

export interface Article {
  /** The heading of the page where it stands outside the article. */
  readonly title: string | null;
  readonly article: Element | null;
}

/**
 * The smallest element that holds nearly all running text of a page. Titles stand above it on most sites of governments.
 */
export function findArticle(document: DefaultTreeAdapterTypes.Document): Article {
  const body = elementNamed(document.childNodes, 'body');
  if (!body) return { title: null, article: null };
  const weights = weigh(body);
  const total = weights.get(body) ?? 0;
  if (total === 0) return { title: null, article: null };
  let article = body;
  for (;;) {
    const inner = article.childNodes.find(
      (node): node is Element => isElement(node) && !isParagraph(node) && (weights.get(node) ?? 0) >= total * SHARE,
    );
    if (!inner) break;
    article = inner;
  }
  return { title: titleAbove(body, article), article };
}

const isParagraph = ({ tagName }: Element) => /^(?:p|h[1-6]|li|span|font|b|strong)$/.test(tagName);

/** How much running text stands under each element. */
function weigh(body: Element): Map<Element, number> {
  const weights = new Map<Element, number>();
  const work: { element: Element; index: number; linked: boolean }[] = [{ element: body, index: 0, linked: false }];
  while (work.length > 0) {
    const top = work.at(-1)!;
    const node: Node | undefined = top.element.childNodes[top.index++];
    if (!node) {
      work.pop();
      const above = work.at(-1)?.element;
      if (above) weights.set(above, (weights.get(above) ?? 0) + (weights.get(top.element) ?? 0));
    } else if (isText(node)) {
      const length = node.value.trim().length;
      if (!top.linked && length >= RUNNING && MARKS.test(node.value))
        weights.set(top.element, (weights.get(top.element) ?? 0) + length);
    } else if (isElement(node) && !isSkipped(node)) {
      work.push({ element: node, index: 0, linked: top.linked || isLink(node) });
    }
  }
  return weights;
}

/** The first h1, or an element that calls itself the title, above the article. */
function titleAbove(body: Element, article: Element): string | null {
  const work: Node[] = [body];
  while (work.length > 0) {
    const node = work.pop()!;
    if (!isElement(node) || isSkipped(node)) continue;
    if (node === article) return null;
    const text =
      /^h[1-2]$/.test(node.tagName) || /title|biaoti/i.test(`${attribute(node, 'class')} ${attribute(node, 'id')}`)
        ? textOf(node)
        : '';
    if (text.length >= 4 && text.length <= 120 && /报告|report/i.test(text) && !contains(node, article)) return text;
    for (let index = node.childNodes.length - 1; index >= 0; index--) work.push(node.childNodes[index]!);
  }
  return null;
}

function contains(element: Element, other: Element): boolean {
  for (
    let node: Element | null = other;
    node;
    node = node.parentNode && 'tagName' in node.parentNode ? node.parentNode : null
  )
    if (node === element) return true;
  return false;
}

function elementNamed(nodes: readonly Node[], name: string): Element | null {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (node.tagName === name) return node;
    const inner = node.tagName === 'html' ? elementNamed(node.childNodes, name) : null;
    if (inner) return inner;
  }
  return null;
}
