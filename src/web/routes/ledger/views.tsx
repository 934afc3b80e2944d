import { Group, Stack } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { loadLedgerPage } from '../../../server/index.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Link } from '../../components/link.tsx';
import { DeedForm } from '../../forms/deed-form.tsx';
import { DeedPanel } from '../../forms/deed-panel.tsx';
import { CheckField, TextField } from '../../forms/fields.tsx';
import { Submit } from '../../forms/submit.tsx';
import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ledger } from '../../messages/ledger.ts';
import styles from './ledger.module.css';
import { viewQuery } from './view-query.ts';

type Data = Awaited<ReturnType<typeof loadLedgerPage>>;

/** Conditions and order of the table under names: one's own, and those that the office shares. */
export function Views({ views, mayShare }: Pick<Data, 'views' | 'mayShare'>) {
  const t = useMessages(ledger);
  const { inBrackets } = useMarks();
  const [search] = useSearchParams();
  const present = viewQuery(search);
  const own = views.filter((view) => view.own);
  return (
    <>
      {views.length > 0 && (
        <nav aria-label={t.views} className={styles.views}>
          {views.map(({ id, name, query, shared }) => (
            <Link key={id} to={`/ledger?${query}`} aria-current={query === present ? 'true' : undefined}>
              {shared ? name + inBrackets(t.sharedView) : name}
            </Link>
          ))}
        </nav>
      )}
      <DeedPanel label={t.saveView} intent="save-view">
        <Stack gap="sm" w="min(18rem, 80vw)">
          <TextField name="name" label={t.viewName} required maxLength={60} />
          {mayShare && <CheckField name="shared" label={t.shareView} />}
          <Submit>{t.saveView}</Submit>
        </Stack>
      </DeedPanel>
      {own.length > 0 && (
        <Disclosure label={t.ownViews} look="button">
          <Stack gap="xs" w="max-content" maw="80vw">
            {own.map((view) => (
              <OwnView key={view.id} view={view} mayShare={mayShare} differs={view.query !== present} />
            ))}
          </Stack>
        </Disclosure>
      )}
    </>
  );
}

type View = Data['views'][number];

/** Renames a view, shares it or not any more, gives it the conditions of the page; or takes it away. */
function OwnView({ view, mayShare, differs }: { view: View; mayShare: boolean; differs: boolean }) {
  const t = useMessages(ledger);
  const { id, name, shared } = view;
  return (
    <div className={styles.ownView}>
      <DeedForm key={name + shared} intent="save-view" name={`save-${id}`}>
        <input type="hidden" name="id" value={id} />
        <Stack gap="xs">
          <TextField name="name" label={t.viewName} required maxLength={60} defaultValue={name} />
          {mayShare && <CheckField name="shared" label={t.shareView} defaultChecked={shared} />}
          {differs && <CheckField name="conditions" label={t.viewConditions} />}
          <Group>
            <Submit variant="default" size="xs">
              {t.changeView(name)}
            </Submit>
          </Group>
        </Stack>
      </DeedForm>
      <DeedForm intent="delete-view" name={`delete-${id}`}>
        <input type="hidden" name="id" value={id} />
        <Submit variant="default" size="xs">
          {t.deleteView(name)}
        </Submit>
      </DeedForm>
    </div>
  );
}
