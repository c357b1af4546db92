import type { AgreementShown, Side } from './answers.ts';

export type AgreementAct = 'check' | 'offer' | 'take_over' | 'accept_terms' | 'sign' | 'answer_change';
export type AgreementWait =
  | 'manager'
  | 'second_official'
  | 'take_over'
  | 'provider'
  | 'authority'
  | 'signatory'
  | 'checks'
  | 'answer';
/** What the reader does next, or for whom the agreement waits; neither when nothing is open. */
export type Turn = { readonly act?: AgreementAct; readonly waits?: AgreementWait };

export type AgreementReader = {
  readonly side: Side;
  readonly has: (...roles: readonly string[]) => boolean;
  readonly person: string | undefined;
};
type Moving = Pick<
  AgreementShown,
  'state' | 'origin' | 'signatures' | 'missingChecks' | 'dataProtection' | 'drafted' | 'checksWaived' | 'proposed'
>;

const NOTHING: Turn = {};

const inDraft = (agreement: Moving, { has, person }: AgreementReader): Turn => {
  if (agreement.origin.competition === undefined) {
    const mayTake = has('agreement_manager', 'decision_maker') && agreement.drafted.by !== person;
    return mayTake ? { act: 'take_over' } : { waits: 'take_over' };
  }
  if (!has('agreement_manager')) return { waits: 'manager' };
  return { act: 'offer' };
};

const mayApprove = ({ drafted, checksWaived }: Moving, { has, person }: AgreementReader): boolean =>
  has('decision_maker', 'agreement_manager') && drafted.by !== person && checksWaived?.by !== person;

const forAuthority = (agreement: Moving, reader: AgreementReader): Turn => {
  if (agreement.missingChecks.length > 0)
    return reader.has('agreement_manager') ? { act: 'check' } : { waits: 'manager' };
  const signed = agreement.signatures.map(({ side }) => side);
  if (agreement.dataProtection === undefined || !signed.includes('provider')) return { waits: 'provider' };
  return mayApprove(agreement, reader) ? { act: 'sign' } : { waits: 'second_official' };
};

const forProvider = (agreement: Moving, { has }: AgreementReader): Turn => {
  if (agreement.signatures.some(({ side }) => side === 'provider')) return { waits: 'authority' };
  if (!has('signatory')) return { waits: 'signatory' };
  if (agreement.dataProtection === undefined) return { act: 'accept_terms' };
  return agreement.missingChecks.length > 0 ? { waits: 'checks' } : { act: 'sign' };
};

const inForce = ({ proposed }: Moving, { side, has }: AgreementReader): Turn => {
  if (proposed === undefined) return NOTHING;
  const mayAnswer = side === 'authority' ? has('agreement_manager') : has('signatory');
  return proposed.side !== side && mayAnswer ? { act: 'answer_change' } : { waits: 'answer' };
};

/** Whose turn it is, as the reader sees it. */
export const turnOf = (agreement: Moving, reader: AgreementReader): Turn => {
  const { state } = agreement;
  if (state === 'draft') return inDraft(agreement, reader);
  if (state === 'offered' || state === 'half_signed')
    return reader.side === 'authority' ? forAuthority(agreement, reader) : forProvider(agreement, reader);
  return state === 'active' || state === 'orders_suspended' ? inForce(agreement, reader) : NOTHING;
};
