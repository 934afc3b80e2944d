import { openEvidence } from '../../../server/index.ts';
import { requireActor } from '../../context.ts';
import type { Route } from './+types/file.ts';

export function loader({ params, context }: Route.LoaderArgs) {
  return openEvidence(requireActor(context, 'ledger'), params.evidenceId);
}
