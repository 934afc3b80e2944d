import { Stack, Text } from '@mantine/core';
import { Fragment } from 'react';
import type { SourceKind } from '../../../ledger/terms.ts';
import type { MatterPageData } from '../../../server/index.ts';
import { DateText } from '../../components/date-text.tsx';
import { Link } from '../../components/link.tsx';
import { SpanText, type TextMark } from '../../components/span-text.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { matter as words } from '../../messages/matter.ts';
import { sourceKinds } from '../../messages/sources.ts';
import { Card } from './card.tsx';
import styles from './matter.module.css';

type Source = MatterPageData['history']['sources'][number];
type Context = MatterPageData['context'][number];

interface PlaceProps {
  readonly source: {
    readonly kind: SourceKind;
    readonly editionId: string | null;
    readonly segmentId: string | null;
    readonly title: string;
    readonly documentNumber: string;
    readonly datedOn: string | null;
    readonly report: { readonly year: number; readonly number: number } | null;
  };
}

/** Where a source is found: its place in a report, or what paper it is. */
export function SourcePlace({ source }: PlaceProps) {
  const t = useMessages(words);
  const kinds = useMessages(sourceKinds);
  const { kind, editionId, segmentId, title, documentNumber, datedOn, report } = source;
  if (report)
    return (
      <Link to={`/reports/${editionId}?at=${segmentId}#${segmentId}`}>{t.inReport(report.year, report.number)}</Link>
    );
  return (
    <>
      {[kinds[kind], title, documentNumber].filter(Boolean).join(' · ')}
      {datedOn && (
        <>
          {' · '}
          <DateText date={datedOn} />
        </>
      )}
    </>
  );
}

/**
 * What a matter stands on: of a report the sentence, in both languages and between its neighbours, with its own words
 * marked; of anything else the words that were taken down.
 */
export function SourceWords({ data }: { data: MatterPageData }) {
  const t = useMessages(words);
  const lang = useLang();
  return (
    <Card title={t.words}>
      <Stack gap="sm" className={styles.words}>
        {data.history.sources.map((source) => {
          const context = data.context.find(
            ({ editionId, segmentId }) => editionId === source.editionId && segmentId === source.segmentId,
          );
          return (
            <div key={source.id}>
              <Text size="sm" c="dimmed">
                <SourcePlace source={{ ...source, report: context?.report ?? null }} />
                {context?.headings.map(
                  (heading) => ` › ${lang === 'zh' ? heading.zh || heading.en : heading.en || heading.zh}`,
                )}
              </Text>
              {(['zh', 'en'] as const).map((one) =>
                context ? <Side key={one} lang={one} source={source} context={context} /> : quoted(source, one),
              )}
            </div>
          );
        })}
        {data.may['add-source'] === null && (
          <Link className="no-print" to={`/ledger/${data.matter.id}/sources`}>
            {t.keepSources}
          </Link>
        )}
      </Stack>
    </Card>
  );
}

function quoted({ quoteZh, quoteEn }: Source, lang: 'zh' | 'en') {
  const text = lang === 'zh' ? quoteZh : quoteEn;
  return (
    text && (
      <p key={lang} lang={lang === 'zh' ? 'zh-Hans' : 'en'}>
        {text}
      </p>
    )
  );
}

function Side({ lang, source, context }: { lang: 'zh' | 'en'; source: Source; context: Context }) {
  const own = lang === 'zh' ? source.zhSpans : source.enSpans;
  const { around } = context;
  if (around.every((segment) => !segment[lang])) return null;
  return (
    <p lang={lang === 'zh' ? 'zh-Hans' : 'en'}>
      {around.map((segment) => {
        const text = segment[lang];
        if (!segment.here)
          return (
            <Text key={segment.id} span c="dimmed" size="sm">
              {text}{' '}
            </Text>
          );
        return (
          <Fragment key={segment.id}>
            <SpanText text={text} lang={lang} marks={marksOf(text, own)} />{' '}
          </Fragment>
        );
      })}
    </p>
  );
}

/** Where the words of the matter stand in its sentence. */
function marksOf(text: string, spans: Source['zhSpans']): TextMark[] {
  return spans.flatMap((span, index) => {
    const wanted = span.text.trim();
    const start = text.indexOf(wanted);
    return start < 0 ? [] : [{ id: String(index), start, end: start + wanted.length, tone: 'item' as const }];
  });
}
