import type { MatterFacts } from '../../delivery/index.ts';
import { dayNumber } from '../../delivery/pace/dates.ts';

type Drawn = Pick<MatterFacts, 'targets' | 'reports'>;

// Without quotation marks: the drawing puts it into an attribute as it is.
const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, sans-serif';
const COLOURS = ['#1f5f99', '#b3541e', '#2f7d5b', '#7a4b94'];
const WORDS = {
  zh: { expected: '序时应达', planned: '节点目标', share: '占目标 %' },
  en: { expected: 'expected', planned: 'planned', share: '% of target' },
} as const;

type Target = Drawn['targets'][number];

/** In px. The narrow one is for a phone: letters keep their size, and each line of the legend has one to itself. */
const WIDE = { width: 720, height: 240 } as const;
const NARROW = { width: 340, plot: 210, line: 20 } as const;

// A picture may be rounded; the numbers themselves stand in the table.
const share = (value: string, target: Target) => (100 * Number(value)) / Number(target.value);

/** Which targets are drawn, each with its reported values as shares of it, in percent. */
function linesOf({ targets, reports }: Drawn) {
  const told = reports
    .filter(({ state }) => state === 'signed-off')
    .slice()
    .reverse();
  return targets
    .filter(({ kind, value }) => kind === 'cumulative' && Number(value) !== 0)
    .map((target) => ({
      target,
      points: told.flatMap(({ asOf, values }) =>
        values
          .filter(({ targetId }) => targetId === target.id)
          .map(({ value }): [string, number] => [asOf, share(value, target)]),
      ),
    }))
    .filter(({ points }) => points.length > 0)
    .slice(0, COLOURS.length);
}

/** False where there is nothing to draw. */
export const hasDrawing = (matter: Drawn): boolean => linesOf(matter).length > 0;

/**
 * The reported values of cumulative targets against the straight line from start to due date, and against what was
 * planned for the ends of periods, as an SVG picture (drawn here, so that no chart program goes to the browser). Null
 * where there is nothing to draw.
 */
export async function drawTargets(
  matter: Drawn,
  lang: 'zh' | 'en',
  { narrow = false }: { narrow?: boolean } = {},
): Promise<string | null> {
  const drawn = linesOf(matter);
  const first = drawn[0];
  if (!first) return null;
  const t = WORDS[lang];
  const nameOf = ({ nameZh, nameEn }: Target) => (lang === 'zh' ? nameZh : nameEn || nameZh).slice(0, 24);
  const { startOn, due } = first.target;
  // What is reported after the date is still to be seen.
  const end = drawn.flatMap(({ points }) => points.map(([on]) => on)).reduce((a, b) => (a > b ? a : b), due);
  const { init } = await import('echarts');
  const locale = lang === 'zh' ? 'ZH' : 'EN';
  const legend = 1 + drawn.length + drawn.filter(({ target }) => target.trajectory.length > 0).length;
  const above = narrow ? legend * NARROW.line + 26 : 34;
  const size = narrow ? { width: NARROW.width, height: above + NARROW.plot } : WIDE;
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size, locale });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: FONT },
    color: COLOURS,
    grid: { left: narrow ? 36 : 48, right: 16, top: above, bottom: 28 },
    legend: {
      top: 0,
      textStyle: { color: '#777' },
      ...(narrow && { orient: 'vertical', left: 0, itemGap: NARROW.line - 14 }),
    },
    xAxis: {
      type: 'time',
      min: startOn,
      max: end,
      ...(narrow && { splitNumber: 3 }),
      axisLabel: { color: '#777', hideOverlap: true },
    },
    yAxis: { type: 'value', name: t.share, min: 0, axisLabel: { color: '#777' }, nameTextStyle: { color: '#777' } },
    series: [
      {
        name: t.expected,
        type: 'line',
        symbol: 'none',
        lineStyle: { type: 'dashed', color: '#999' },
        itemStyle: { color: '#999' },
        data: [
          [startOn, 0],
          [due, 100],
          [end, 100],
        ],
      },
      ...drawn
        .filter(({ target }) => target.trajectory.length > 0)
        .map(({ target }) => ({
          name: `${nameOf(target)} · ${t.planned}`,
          type: 'line',
          symbol: 'none',
          lineStyle: { type: 'dotted' },
          data: target.trajectory.map(({ periodEnd, expected }) => [periodEnd, share(expected, target)]),
        })),
      ...drawn.map(({ target, points }) => ({
        name: nameOf(target),
        type: 'line',
        symbolSize: 7,
        data: [[target.startOn, 0], ...points.sort((a, b) => dayNumber(a[0]) - dayNumber(b[0]))],
      })),
    ],
  });
  const svg = chart.renderToSVGString().replace(/<style[\s\S]*?<\/style>/g, '');
  chart.dispose();
  return svg;
}
