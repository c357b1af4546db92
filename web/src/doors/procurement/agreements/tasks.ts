import type { AgreementLine } from '../../../shared/agreements/answers.ts';
import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';

type TaskKey = 'task.agreement.prepare' | 'task.agreement.take_over' | 'task.agreement.sign' | 'task.agreement.change';

const ofDraft = ({ origin }: AgreementLine, has: TaskAsk['has']): TaskKey | undefined => {
  if (origin.competition === undefined) return has('decision_maker') ? 'task.agreement.take_over' : undefined;
  return has('agreement_manager') ? 'task.agreement.prepare' : undefined;
};

/** What an agreement waits for of somebody with these roles; who may not do it is told by its page. */
const taskOf = (line: AgreementLine, has: TaskAsk['has']): TaskKey | undefined => {
  if (line.state === 'draft') return ofDraft(line, has);
  if (line.state === 'half_signed' && line.signed.includes('provider'))
    return has('decision_maker') ? 'task.agreement.sign' : undefined;
  return line.changeBy === 'provider' && has('agreement_manager') ? 'task.agreement.change' : undefined;
};

/** Agreements to check and offer, to sign, and changes to answer. */
export const agreementsTasks: TaskSource = async ({ api, has, t, name }) => {
  if (!has('agreement_manager', 'decision_maker')) return [];
  const rows = await allRows((query) => read(api.procurement.agreements.$get(query)));
  const found = rows.flatMap((line) => {
    const key = taskOf(line, has);
    return key === undefined ? [] : [{ line, key }];
  });
  if (found.length === 0) return [];
  const ids = [...new Set(found.map(({ line }) => line.provider))].join(',');
  const { rows: named } = await read(api.procurement['provider-names'].$get({ query: { ids } }));
  const names = new Map<string, string>(named.map((one) => [one.id, name(one.names)]));
  return found.map(({ line, key }) => ({
    id: line.id,
    title: t(key, { name: names.get(line.provider) ?? '' }),
    to: `/procurement/agreements/${line.id}`,
  }));
};
