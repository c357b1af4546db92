/** What is told by e-mail: types of published facts. Each has a subject and a text in the words, `mail.<kind>.…`. */
export const KINDS = [
  'request.asked',
  'request.accepted',
  'request.rejected',
  'competition.published',
  'competition.addendum_given',
  'competition.opened',
  'competition.decided',
  'agreement.offered',
  'referral.offered',
  'claim.reminded',
  'claim.returned',
  'claim.rejected',
  'claim.verified',
  'run.sent',
  'line.paid',
  'role.proposed',
  'role.granted',
  'mandate.registered',
  'provider.payee_proposed',
  'provider.payee_changed',
] as const;
export type Kind = (typeof KINDS)[number];
