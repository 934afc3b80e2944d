import type { Figure, Reading } from '../../reading/index.ts';
import { readableAmount, readableValue } from './readable-value.ts';

/**
 * What the panel shows of each record, by id, as the page's script gets it: rows of a message key and a value in both
 * languages. A row whose value starts with @ names another record.
 */
export type PanelRow = readonly [label: string, zh: string, en: string];

export interface PanelRecord {
  readonly title: string;
  readonly words: string;
  readonly rows: readonly PanelRow[];
}

export function panelRecords(reading: Reading): Record<string, PanelRecord> {
  const records: Record<string, PanelRecord> = {};
  const figureOf = new Map(reading.figures.map((figure) => [figure.id, figure]));
  for (const figure of reading.figures) records[figure.id] = figureRecord(figure);
  for (const finding of reading.findings) {
    records[finding.id] = {
      title: finding.severity,
      words: [finding.zh?.text.trim(), finding.en?.text.trim()].filter(Boolean).join(' / '),
      rows: [
        ['whatToDo', finding.message.zh, finding.message.en],
        ...(finding.expected ? [amount('expected', finding.expected)] : []),
        ...(finding.actual ? [amount('actual', finding.actual)] : []),
        same('rule', finding.rule),
      ],
    };
  }
  for (const item of reading.items) {
    const measures = (lang: 'zh' | 'en') =>
      item.measures
        .map(({ figure }) => figureOf.get(figure))
        .filter((figure) => figure !== undefined)
        .map((figure) => readableValue(figure, lang))
        .join('；');
    const links = reading.links.filter(({ result, commitment }) => result === item.id || commitment === item.id);
    records[item.id] = {
      title: item.role,
      words: item.span.text.trim(),
      rows: [
        ['type', `#${item.type}`, `#${item.type}`],
        ...(item.roleBy ? [['roleBy', '#wording', '#wording'] as const] : []),
        ...(item.stage ? [same('stage', item.stage)] : []),
        ...(item.project ? [same('project', item.project)] : []),
        ...(item.measures.length > 0 ? [['measures', measures('zh'), measures('en')] as const] : []),
        ...(item.due ? [same('due', item.due)] : []),
        ...(item.reason ? [same('reason', item.reason)] : []),
        ...item.units.slice(0, 3).map(({ name, why }) => same('units', `${name}（${why}）`)),
        ...links.map(({ result, commitment, relation }) =>
          same('linked', `@${result === item.id ? commitment : result} #${relation}`),
        ),
        same('rule', item.by),
      ],
    };
  }
  return records;
}

function figureRecord(figure: Figure): PanelRecord {
  return {
    title: 'figure',
    words: figure.span.text,
    rows: [
      ['value', readableValue(figure, 'zh'), readableValue(figure, 'en')],
      ...(figure.kind === 'quantity' ? [same('exactValue', figure.value)] : []),
      ...(figure.unit ? [same('unit', figure.unit)] : []),
      same('kind', `#${figure.kind}`),
      ...(figure.qualifier === 'exact' ? [] : [same('qualifier', `#${figure.qualifier}`)]),
      same('rule', figure.by),
    ],
  };
}

function amount(label: string, text: string): PanelRow {
  return [label, readableAmount(text, 'zh'), readableAmount(text, 'en')];
}

function same(label: string, value: string): PanelRow {
  return [label, value, value];
}
