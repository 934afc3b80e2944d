import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useHydrated } from '../i18n/use-hydrated.ts';
import type { TableRowsProps } from './data-table.tsx';

/** Drawn before the browser says what it shows; of so few rows all are drawn always. */
const AT_FIRST = 50;
const NARROW = '(max-width: 40em)';
/** In px, until a row was drawn and measured. */
const HEIGHT = { wide: 58, narrow: 180 };

/** Heights as they were measured, by the width of the window and the row: who comes back finds the place where it was. */
const measured = new Map<string, number>();

/**
 * The rows of a table of a thousand. Those near the window are drawn; of the others a line of their height stands, so
 * that the table is as long as it is and nothing jumps. On paper all of them are drawn.
 */
export function WindowedRows<Row>({ rows, rowKey, cells, keptCells }: TableRowsProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const hydrated = useHydrated();
  const onPaper = useMatches('print');
  const narrow = useMatches(NARROW);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => measured.get(sizeKey(rowKey(rows[index]!))) ?? (narrow ? HEIGHT.narrow : HEIGHT.wide),
    getItemKey: (index) => rowKey(rows[index]!),
    measureElement: (row, _entry, { indexFromElement, measurementsCache }) => {
      const index = indexFromElement(row);
      // What is not drawn has the height that it was given.
      if (row.hasAttribute('data-far')) return measurementsCache[index]!.size;
      const height = heightOf(row);
      if (rows[index]) measured.set(sizeKey(rowKey(rows[index])), height);
      return height;
    },
    overscan: 12,
    scrollMargin: top,
    useFlushSync: false,
  });
  useLayoutEffect(() => {
    setTop(body.current!.getBoundingClientRect().top + window.scrollY);
  });
  const drawn = new Set(virtual.getVirtualItems().map(({ index }) => index));
  const all = onPaper || rows.length <= AT_FIRST;
  const first = all || hydrated ? rows : rows.slice(0, AT_FIRST);
  return (
    <tbody ref={body}>
      {first.map((row, index) =>
        all || !hydrated || drawn.has(index) ? (
          <tr key={rowKey(row)} ref={virtual.measureElement} data-index={index}>
            {cells(row)}
          </tr>
        ) : (
          <tr key={rowKey(row)} data-index={index} data-far style={{ height: virtual.measurementsCache[index]?.size }}>
            {keptCells(row)}
          </tr>
        ),
      )}
      {first.length < rows.length && <tr style={{ height: (rows.length - first.length) * HEIGHT.wide }} />}
    </tbody>
  );
}

const sizeKey = (row: string) => `${typeof window === 'undefined' ? 0 : window.innerWidth} ${row}`;

/** With the space to the next: on a phone rows stand apart. */
function heightOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  const next = row.nextElementSibling?.getBoundingClientRect();
  return next ? next.top - top : height;
}

function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (told) => {
      const list = matchMedia(query);
      list.addEventListener('change', told);
      return () => list.removeEventListener('change', told);
    },
    () => matchMedia(query).matches,
    () => false,
  );
}
