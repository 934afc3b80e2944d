import { editUnit } from '../../../delivery/deeds/edit-unit.ts';
import { NO_SUCH_UNIT } from '../../../delivery/facts/admin-facts.ts';
import { Refused } from '../../../delivery/index.ts';
import { loadUnitsPage, performDeed } from '../../../server/index.ts';
import { Page } from '../../components/page.tsx';
import { requireActor } from '../../context.ts';
import { DeedForm } from '../../forms/deed-form.tsx';
import { takeForm } from '../../forms/take-form.ts';
import { useLang } from '../../i18n/lang.ts';
import { both, useMessages } from '../../i18n/messages.ts';
import { units } from '../../messages/units.ts';
import type { Route } from './+types/unit.ts';
import { UnitFields, unitOf } from './unit-fields.tsx';

export async function loader({ params, context }: Route.LoaderArgs) {
  const { all, units: list } = await loadUnitsPage(requireActor(context, 'units'));
  const unit = list.find(({ id }) => id === params.unitId);
  if (!unit) throw new Refused(NO_SUCH_UNIT);
  return { all, unit };
}

export function action({ request, params: { unitId }, context }: Route.ActionArgs) {
  const app = requireActor(context, 'units');
  return takeForm(request, {
    'edit-unit': async (form) => {
      const input = { unitId, ...unitOf(form), active: form.text('active') === 'yes' };
      await performDeed(app, editUnit, input, form.requestId);
      return form.done('/units', both(units.saved));
    },
  });
}

export default function UnitPage({ loaderData: { all, unit } }: Route.ComponentProps) {
  const t = useMessages(units);
  const title = useLang() === 'zh' ? unit.nameZh : unit.nameEn || unit.nameZh;
  return (
    <Page title={title} crumbs={[{ to: '/units', label: t.title }]} narrow>
      <DeedForm intent="edit-unit">
        <UnitFields all={all} unit={unit} />
      </DeedForm>
    </Page>
  );
}
