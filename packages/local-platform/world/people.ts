/** The employment area's own people, named as in a play: invented, one role each where two must differ. */
export type WorldPerson = {
  readonly key: string;
  readonly name: string;
  readonly language: 'fi' | 'sv';
  readonly roles: readonly string[];
};

/** Two people found the authority; all others get their roles from two of them. */
export const FOUNDERS: readonly WorldPerson[] = [
  { key: 'admin1', name: 'Aino Pääkäyttäjä', language: 'fi', roles: ['system_admin'] },
  { key: 'admin2', name: 'Axel Administratör', language: 'sv', roles: ['system_admin'] },
];

/** The people of the area next door. */
export const NEIGHBOURS: { readonly founders: readonly WorldPerson[]; readonly officials: readonly WorldPerson[] } = {
  founders: [
    { key: 'admin1', name: 'Pirjo Perustaja', language: 'fi', roles: ['system_admin'] },
    { key: 'admin2', name: 'Pontus Grundare', language: 'sv', roles: ['system_admin'] },
  ],
  officials: [
    { key: 'agreements', name: 'Jenny Avtalsansvarig', language: 'sv', roles: ['agreement_manager'] },
    { key: 'caseworker', name: 'Jussi Ohjaaja', language: 'fi', roles: ['case_worker'] },
    { key: 'officer', name: 'Jaana Hankkija', language: 'fi', roles: ['procurement_officer'] },
    { key: 'decider', name: 'Joel Beslutare', language: 'sv', roles: ['decision_maker'] },
    { key: 'finance', name: 'Janina Ekonom', language: 'sv', roles: ['finance_officer'] },
  ],
};

export const OFFICIALS: readonly WorldPerson[] = [
  { key: 'officer', name: 'Helena Hankkija', language: 'fi', roles: ['procurement_officer'] },
  { key: 'officer2', name: 'Henrik Upphandlare', language: 'sv', roles: ['procurement_officer'] },
  { key: 'admission1', name: 'Anna Antagare', language: 'sv', roles: ['admission_officer'] },
  { key: 'admission2', name: 'Antti Hyväksyjä', language: 'fi', roles: ['admission_officer'] },
  { key: 'evaluator1', name: 'Vesa Vertailija', language: 'fi', roles: ['evaluator'] },
  { key: 'evaluator2', name: 'Eva Utvärderare', language: 'sv', roles: ['evaluator'] },
  { key: 'opener1', name: 'Olavi Avaaja', language: 'fi', roles: ['opener'] },
  { key: 'opener2', name: 'Olivia Öppnare', language: 'sv', roles: ['opener'] },
  { key: 'decider', name: 'Päivi Päättäjä', language: 'fi', roles: ['decision_maker'] },
  { key: 'agreements', name: 'Sanna Sopija', language: 'fi', roles: ['agreement_manager'] },
  { key: 'caseworker', name: 'Olli Omavalmentaja', language: 'fi', roles: ['case_worker'] },
  { key: 'caseworker2', name: 'Hanna Handledare', language: 'sv', roles: ['case_worker'] },
  { key: 'supervisor', name: 'Esa Esihenkilö', language: 'fi', roles: ['supervisor'] },
  { key: 'verifier', name: 'Tiina Todentaja', language: 'fi', roles: ['verifier'] },
  { key: 'approver', name: 'Göran Godkännare', language: 'sv', roles: ['approver'] },
  { key: 'finance1', name: 'Maija Maksattaja', language: 'fi', roles: ['finance_officer'] },
  { key: 'finance2', name: 'Mikael Betalare', language: 'sv', roles: ['finance_officer'] },
  { key: 'auditor', name: 'Tarja Tarkastaja', language: 'fi', roles: ['auditor'] },
];
