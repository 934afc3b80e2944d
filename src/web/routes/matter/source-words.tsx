import { Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { MatterPageData } from '../../../server/index.ts';
import { SpanText, type TextMark } from '../../components/span-text.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { matter as words } from '../../messages/matter.ts';
import { Card } from './card.tsx';
import styles from './matter.module.css';

type Source = MatterPageData['history']['sources'][number];
type Context = MatterPageData['context'][number];

/** The sentence a matter stands on, in both languages and between its neighbours, with its own words marked. */
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
              {context?.report && (
                <Text size="sm" c="dimmed">
                  <Link to={`/reports/${context.editionId}?at=${context.segmentId}#${context.segmentId}`}>
                    {t.inReport(context.report.year, context.report.number)}
                  </Link>
                  {context.headings.map(
                    (heading) => ` › ${lang === 'zh' ? heading.zh || heading.en : heading.en || heading.zh}`,
                  )}
                </Text>
              )}
              {(['zh', 'en'] as const).map((one) => (
                <Side key={one} lang={one} source={source} context={context} />
              ))}
            </div>
          );
        })}
      </Stack>
    </Card>
  );
}

function Side({ lang, source, context }: { lang: 'zh' | 'en'; source: Source; context: Context | undefined }) {
  const own = lang === 'zh' ? source.zhSpans : source.enSpans;
  const around = context?.around ?? [];
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
        return <SpanText key={segment.id} text={text} lang={lang} marks={marksOf(text, own)} />;
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
