import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { CheckKind } from './check-form.ts';

const KINDS: readonly CheckKind[] = [
  'registers',
  'trade_register',
  'tax_status',
  'pension_insurance',
  'employment_terms',
  'occupational_health',
];

export type CheckLine = {
  readonly kind: string;
  readonly result: string;
  readonly issued: string;
  readonly by: string;
  readonly isMissing: boolean;
};

type Ask = Pick<Words, 't' | 'day'> & { readonly nameOf: (person: string | undefined) => string };

/** Every kind of report with the newest that was looked at. */
export const checkLines = (
  { checks, missingChecks }: Pick<AgreementShown, 'checks' | 'missingChecks'>,
  { t, day, nameOf }: Ask,
): readonly CheckLine[] =>
  KINDS.map((kind) => {
    const newest = checks
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => b.issuedOn.localeCompare(a.issuedOn))
      .at(0);
    return {
      kind: t(`agr.check.${kind}`),
      result: newest === undefined ? t('agr.check.missing') : t(`agr.check.result.${newest.result}`),
      issued: newest === undefined ? '' : day(newest.issuedOn),
      by: newest === undefined ? '' : nameOf(newest.checkedBy),
      isMissing: missingChecks.includes(kind),
    };
  });

type Has = (...roles: readonly string[]) => boolean;
export type SideAct = 'waive' | 'withdraw' | 'suspend' | 'resume' | 'change' | 'terminate';

type Standing = Pick<AgreementShown, 'state' | 'proposed' | 'checksWaived'>;
const isUnsigned = ({ state }: Standing): boolean =>
  state === 'draft' || state === 'offered' || state === 'half_signed';
const runs = ({ state }: Standing): boolean => state === 'active' || state === 'orders_suspended';

const MAY: Readonly<Record<SideAct, readonly [role: string, when: (of: Standing) => boolean]>> = {
  resume: ['agreement_manager', ({ state }) => state === 'orders_suspended'],
  change: ['agreement_manager', (of) => runs(of) && of.proposed === undefined],
  waive: ['agreement_manager', (of) => isUnsigned(of) && of.checksWaived === undefined],
  suspend: ['agreement_manager', ({ state }) => state === 'active'],
  withdraw: ['decision_maker', isUnsigned],
  terminate: ['decision_maker', runs],
};
const SIDE_ACTS: readonly SideAct[] = ['resume', 'change', 'waive', 'suspend', 'withdraw', 'terminate'];

/** What may be done besides the next step. */
export const sideActs = (agreement: Standing, has: Has): readonly SideAct[] =>
  SIDE_ACTS.filter((act) => has(MAY[act][0]) && MAY[act][1](agreement));
