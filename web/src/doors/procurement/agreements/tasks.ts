import type { AgreementLine } from '../../../shared/agreements/answers.ts';
import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { TaskAsk, TaskSource } from '../../../shell/tasks/task.ts';

type TaskKey =
  | 'task.agreement.prepare'
  | 'task.agreement.take_over'
  | 'task.agreement.sign'
  | 'task.agreement.change'
  | 'task.agreement.option';

const ofDraft = ({ origin }: AgreementLine, has: TaskAsk['has']): TaskKey | undefined => {
  if (origin.competition === undefined) return has('decision_maker') ? 'task.agreement.take_over' : undefined;
  return has('agreement_manager') ? 'task.agreement.prepare' : undefined;
};

/** What an agreement waits for of somebody with these roles; who may not do it is told by its page. */
const taskOf = (line: AgreementLine, has: TaskAsk['has']): TaskKey | undefined => {
  if (line.state === 'draft') return ofDraft(line, has);
  if (line.state === 'half_signed' && line.signed.includes('provider'))
    return has('decision_maker') ? 'task.agreement.sign' : undefined;
  if (!has('agreement_manager')) return undefined;
  if (line.changeBy === 'provider') return 'task.agreement.change';
  return line.noticeBy === undefined ? undefined : 'task.agreement.option';
};

/** Reserved up to the warning limit: it waits until orders are suspended or the ceiling is changed. */
const isRunningOut = ({ state, value }: AgreementLine): boolean => state === 'active' && value.standing !== 'within';

/** Of what the authority leads: agreements to check and offer, to sign, changes to answer, options to decide on, and those whose value runs out. */
export const agreementsTasks: TaskSource = async ({ api, acting, has, t, name }) => {
  if (!has('agreement_manager', 'decision_maker', 'procurement_officer')) return [];
  const all = await allRows((query) => read(api.procurement.agreements.$get(query)));
  const rows = all.filter(({ authority }) => authority === acting.of);
  const found = rows.flatMap((line) => {
    const key = taskOf(line, has);
    return key === undefined ? [] : [{ line, key }];
  });
  const runningOut = has('agreement_manager', 'procurement_officer') ? rows.filter(isRunningOut) : [];
  const lines = [...found.map(({ line }) => line), ...runningOut];
  if (lines.length === 0) return [];
  const ids = [...new Set(lines.map(({ provider }) => provider))].join(',');
  const { rows: named } = await read(api.procurement['provider-names'].$get({ query: { ids } }));
  const names = new Map<string, string>(named.map((one) => [one.id, name(one.names)]));
  const nameOf = ({ provider }: AgreementLine): string => names.get(provider) ?? '';
  return [
    ...found.map(({ line, key }) => ({
      id: line.id,
      title: t(key, { name: nameOf(line) }),
      to: `/procurement/agreements/${line.id}`,
      ...(key === 'task.agreement.option' && line.noticeBy !== undefined && { due: line.noticeBy }),
    })),
    ...runningOut.map((line) => ({
      id: `value-${line.id}`,
      title: t('task.agreement.value', { name: nameOf(line) }),
      to: `/procurement/agreements/${line.id}/card`,
    })),
  ];
};
