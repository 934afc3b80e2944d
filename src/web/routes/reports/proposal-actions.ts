import { v7 } from 'uuid';
import { attachProposal } from '../../../delivery/deeds/attach-proposal.ts';
import { decideProposals } from '../../../delivery/deeds/decide-proposals.ts';
import { editProposal } from '../../../delivery/deeds/edit-proposal.ts';
import { markFindings } from '../../../delivery/deeds/mark-findings.ts';
import { mergeProposals } from '../../../delivery/deeds/merge-proposals.ts';
import { splitProposal } from '../../../delivery/deeds/split-proposal.ts';
import { undoProposals } from '../../../delivery/deeds/undo-proposals.ts';
import { FINDING_STATES } from '../../../ledger/terms.ts';
import { DubanError } from '../../../platform/errors.ts';
import {
  type Bilingual,
  matterByNumber,
  performDeed,
  readOpenProposals,
  readSameBefore,
  type SignedInContext,
} from '../../../server/index.ts';
import { explained } from '../../forms/explain-refusal.ts';
import type { SentForm } from '../../forms/sent-form.ts';
import { both } from '../../i18n/messages.ts';
import { linesOf } from '../../many/pasted-list.ts';
import { findingMarks, wizard } from '../../messages/reports.ts';

type Step = (form: SentForm) => Promise<Bilingual>;

/** The steps of the page on which an edition is confirmed, by the names of its buttons. */
export function proposalActions(app: SignedInContext, editionId: string, back: string) {
  const decide = (decision: 'accepted' | 'rejected' | 'open', done: typeof wizard.acceptDone): Step => {
    return async (form) => {
      const { ids, versions } = chosen(form);
      if (ids.length === 0) throw new DubanError('choose-one', both(wizard.chooseOne));
      const input = { editionId, ids, versions, decision, reason: form.text('reason') };
      await performDeed(app, decideProposals, input, form.requestId);
      return both(done, ids.length);
    };
  };
  const acceptOpen = (where: (form: SentForm) => Parameters<typeof readOpenProposals>[2]): Step => {
    return async (form) => {
      const open = await readOpenProposals(app, editionId, where(form));
      if (open.length === 0) throw new DubanError('none-open', both(wizard.noneOpen));
      const ids = open.map(({ id }) => id);
      const versions = Object.fromEntries(open.map(({ id, version }) => [id, version]));
      await performDeed(app, decideProposals, { editionId, ids, versions, decision: 'accepted' }, form.requestId);
      return both(wizard.acceptDone, ids.length);
    };
  };
  const mark = (state: (typeof FINDING_STATES)[number]): Step => {
    return async (form) => {
      const input = { editionId, ids: form.texts('finding'), state, note: state === 'open' ? '' : form.text('note') };
      await performDeed(app, markFindings, input, form.requestId);
      return both(findingMarks.done);
    };
  };
  const steps: Record<string, Step> = {
    accept: decide('accepted', wizard.acceptDone),
    reject: decide('rejected', wizard.rejectDone),
    reopen: decide('open', wizard.reopenDone),
    'accept-section': acceptOpen((form) => ({ sectionId: form.text('section') })),
    'accept-testable': acceptOpen(() => ({ testable: true })),
    edit: async (form) => {
      const { ids, versions } = chosen(form);
      const id = ids[0]!;
      const input = { editionId, id, version: versions[id], ...editOf(form) };
      await performDeed(app, editProposal, input, form.requestId);
      return both(wizard.editDone);
    },
    split: async (form) => {
      const { ids, versions } = chosen(form);
      const id = ids[0]!;
      const parts = linesOf(form.text('parts'));
      await performDeed(app, splitProposal, { editionId, id, version: versions[id], parts }, form.requestId);
      return both(wizard.splitDone, parts.length);
    },
    merge: async (form) => {
      const { ids, versions } = chosen(form);
      if (ids.length < 2) throw new DubanError('choose-two', both(wizard.chooseTwo));
      await performDeed(app, mergeProposals, { editionId, ids, versions }, form.requestId);
      return both(wizard.mergeDone, ids.length);
    },
    ...Object.fromEntries(FINDING_STATES.map((state) => [`finding-${state}`, mark(state)])),
    attach: async (form) => {
      const { ids, versions } = chosen(form);
      const proposalId = ids[0] ?? '';
      const matterId = await matterByNumber(app, form.text('number'));
      const input = { matterId, editionId, proposalId, proposalVersion: versions[proposalId] };
      await performDeed(app, attachProposal, input, form.requestId);
      return both(wizard.attachDone, 1);
    },
    // One deed for each, as if each were pressed: what somebody else decides meanwhile stays as they decided.
    'attach-same': async () => {
      const same = await readSameBefore(app, editionId);
      for (const { matterId, proposalId, proposalVersion } of same)
        await performDeed(app, attachProposal, { matterId, editionId, proposalId, proposalVersion }, v7());
      return both(wizard.attachDone, same.length);
    },
    undo: async (form) => {
      await performDeed(app, undoProposals, { editionId }, form.requestId);
      return both(wizard.undoDone);
    },
  };
  return Object.fromEntries(
    Object.entries(steps).map(([intent, step]) => [
      intent,
      async (form: SentForm) => {
        const sentence = await step(form).catch((error: unknown) => {
          throw explained(error);
        });
        // With a script the page stays where it is and shows the sentence itself.
        if (form.text('inline')) return Response.json({ sentence });
        const { ids } = chosen(form);
        const segment = form.text('segment') && `#${form.text('segment')}`;
        const first = ids.length === 1 ? `#p-${ids[0]}` : segment;
        return form.done(`${back}${first}`, sentence);
      },
    ]),
  );
}

/** Proposals are sent as `<id>:<version>`, so that a change by somebody else meanwhile is noticed. */
function chosen(form: SentForm): { ids: string[]; versions: Record<string, number> } {
  const pairs = form.texts('ids').map((value) => value.split(':') as [string, string?]);
  return {
    ids: pairs.map(([id]) => id),
    versions: Object.fromEntries(pairs.flatMap(([id, version]) => (version ? [[id, Number(version)]] : []))),
  };
}

const TARGET_FIELDS = ['name', 'kind', 'comparator', 'value', 'upper', 'unit', 'counter', 'by'] as const;

function editOf(form: SentForm): Record<string, unknown> {
  const targets = form.texts('row').flatMap((row) => {
    const of = (field: string) => form.text(`${field}-${row}`);
    if (!of('name') && !of('value')) return [];
    return [
      {
        ...Object.fromEntries(TARGET_FIELDS.map((field) => [field, of(field)])),
        unit: of('unit') || null,
        counter: of('counter') || null,
        accrues: of('accrues') === 'true',
      },
    ];
  });
  return {
    textZh: form.text('textZh'),
    textEn: form.text('textEn'),
    project: form.text('project'),
    due: form.text('due'),
    leadUnitId: form.text('leadUnitId'),
    supportUnitIds: form.texts('supportUnitIds'),
    targets,
  };
}
