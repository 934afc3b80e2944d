import { openTargetChart } from '../../../server/index.ts';
import { requireActor } from '../../context.ts';
import type { Route } from './+types/chart.ts';

export function loader({ params, context }: Route.LoaderArgs) {
  return openTargetChart(requireActor(context, 'ledger'), params.matterId);
}
