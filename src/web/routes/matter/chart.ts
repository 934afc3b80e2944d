import { openTargetChart } from '../../../server/index.ts';
import { requireActor } from '../../context.ts';
import type { Route } from './+types/chart.ts';

export function loader({ request, params, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  return openTargetChart(requireActor(context, 'ledger'), params.matterId, searchParams);
}
