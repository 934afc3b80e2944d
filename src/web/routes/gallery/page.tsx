import { Button } from '@mantine/core';
import { z } from 'zod';
import { decimalField } from '../../../delivery/fields.ts';
import { BadInput } from '../../../delivery/index.ts';
import { DubanError } from '../../../platform/errors.ts';
import { noSuchPage } from '../../../server/index.ts';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { SpanText } from '../../components/span-text.tsx';
import { appOf } from '../../context.ts';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { gallery } from '../../messages/gallery.ts';
import type { Route } from './+types/page.ts';
import { MatterTable } from './matter-table.tsx';
import { ReportForm } from './report-form.tsx';
import { SENTENCE } from './samples.ts';
import { StateRows } from './state-rows.tsx';

export function loader({ context }: Route.LoaderArgs) {
  if (!appOf(context).gallery) throw noSuchPage('/gallery');
  return null;
}

export function action({ request, context }: Route.ActionArgs) {
  if (!appOf(context).gallery) throw noSuchPage('/gallery');
  return takeForm(request, {
    report: async (form) => {
      const read = z.object({ value: decimalField }).safeParse({ value: form.text('value') });
      if (!read.success) throw new BadInput(read.error);
      return form.done('/gallery', both(gallery.sent, read.data.value));
    },
    fail: async () => {
      throw new Error('Thrown on purpose by the page of components.');
    },
    close: async (form) => form.done('/gallery', both(gallery.closed)),
    collide: async () => {
      throw Object.assign(new DubanError('changed-meanwhile', COLLISION), {
        changes: [
          {
            at: '2026-10-09T01:30:00Z',
            by: '林晓',
            kind: 'assign-matter',
            data: { due: '2026-11-30', before: { due: '2026-10-31' } },
          },
        ],
        names: {},
      });
    },
  });
}

const COLLISION = {
  en: 'Somebody else changed this matter while you were writing. Look at what changed, then send again.',
  zh: '您填写期间，他人修改了此事项。请查看修改内容后再次提交。',
};

export default function GalleryPage() {
  const t = useMessages(gallery);
  const lang = useLang();
  const words = SENTENCE[lang];
  const figure = lang === 'zh' ? '1200个' : '1,200';
  const item = words.slice(0, words.search(/，| and /));
  const at = words.indexOf(figure);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      crumbs={[{ to: '/', label: t.states }]}
      actions={
        <Button component={Link} to="/ledger" variant="default" size="sm">
          {t.nothingHint}
        </Button>
      }
    >
      <Section title={t.table}>
        <MatterTable />
      </Section>
      <Section title={t.states}>
        <StateRows />
      </Section>
      <Section title={t.words}>
        <SpanText
          text={words}
          lang={lang}
          marks={[
            { id: 'i', start: 0, end: item.length, tone: 'item', label: t.markItem },
            { id: 'f', start: at, end: at + figure.length, tone: 'figure', label: t.markFigure },
          ]}
        />
      </Section>
      <Section title={t.form}>
        <ReportForm />
      </Section>
      <Empty title={t.nothing}>
        <Link to="/ledger">{t.nothingHint}</Link>
      </Empty>
    </Page>
  );
}
