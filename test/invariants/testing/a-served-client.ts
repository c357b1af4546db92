import { takenOver } from '@kt/agreements/testing/a-season.ts';
import { AUTHORITY, aRateCard, MANAGER, PROVIDER } from '@kt/agreements/testing/samples.ts';
import { aProfile, CASE_WORKER, HOME, PROVIDER_WORKER, VERIFIER } from '@kt/casework/testing/samples.ts';
import { cents, id, instant, localDate, municipalityCode, share } from '@kt/kernel';
import { PAYEE, PAYER } from '@kt/settlement/testing/samples.ts';
import { act, aHouseOfServices, type HouseOfServices, must } from './house-of-services.ts';
import { pay } from './pay.ts';

export const CLIENT_NAME = 'Kaarina Testinen';
/** A client whose data are past their retention, and gone. */
export const FORGOTTEN_NAME = 'Erkki Unohdettu';

const PARTY = { side: 'provider', organisation: PROVIDER } as const;
const OFFICIAL = { side: 'authority' } as const;
const REPORT = new TextEncoder().encode('Palvelu on alkanut sovitusti.');

/** A card whose start fee needs one report and has a ceiling for the whole agreement. */
const card = () => {
  const { steps, ...rest } = aRateCard();
  const capped = { evidence: ['service_report'], capPerAgreementCents: cents(1_000_000) } as const;
  return { ...rest, steps: steps.map((step) => (step.key === 'start' ? { ...step, ...capped } : step)) };
};

const opened = async ({ casework, settle }: HouseOfServices, name: string) => {
  const input = { profile: aProfile(), home: HOME, contact: { name, phone: '040 000 0000' } };
  const client = must(await casework.openClient(AUTHORITY, input, act(CASE_WORKER, 'client.open')));
  await settle();
  return { authority: AUTHORITY, id: id('client', client.id) };
};

const ordered = async (world: HouseOfServices) => {
  const { agreements, settlement, settle } = world;
  const place = { authority: AUTHORITY, year: 2026, costCentre: '4711' };
  must(await settlement.openBudget(place, cents(5_000_000), act(MANAGER, 'budget.open')));
  must(await settlement.setPayer({ ...PAYER, authority: AUTHORITY }, act(MANAGER, 'payer.set')));
  const [vaasa, mustasaari] = [municipalityCode('905'), municipalityCode('499')];
  const shares = [
    { municipality: vaasa, share: share(6_667) },
    { municipality: mustasaari, share: share(3_333) },
  ];
  const rule = { costType: 'client_fee', from: localDate('2026-01-01'), key: { by: 'fixed_share', shares } } as const;
  must(await settlement.setAllocationRule(AUTHORITY, rule, act(MANAGER, 'allocation.set_rule')));
  const payee = {
    type: 'provider.payee_changed',
    at: world.house.clock.now(),
    by: MANAGER,
    provider: PROVIDER,
    ...PAYEE,
  };
  for (const one of settlement.subscribers.filter(({ type }) => type === payee.type))
    must(
      await one.handle(payee, act(MANAGER, 'payee'), {
        event: id('event', `evt_${'0'.repeat(26)}`),
        context: 'registry',
        aggregate: 'provider',
        subject: PROVIDER,
        seq: 1,
      }),
    );
  const { id: agreement } = await takenOver(agreements, { rateCard: card() });
  await settle();
  return agreement;
};

const referred = async (world: HouseOfServices) => {
  const { casework, house, settle } = world;
  const client = await opened(world, CLIENT_NAME);
  const worker = act(CASE_WORKER, 'referral');
  const agreement = await ordered(world);
  house.clock.moveTo(instant('2026-02-03T08:00:00.000Z'));
  const asked = { serviceType: 'work_coaching', language: 'sv', distanceGroup: 'B' } as const;
  const ref = {
    authority: AUTHORITY,
    id: id('referral', must(await casework.draftReferral(client, asked, worker)).id),
  };
  const choice = {
    agreement,
    mode: 'client',
    informedOn: localDate('2026-02-03'),
    informationLanguages: ['sv'],
  } as const;
  must(await casework.changeReferral(ref, OFFICIAL, { command: 'choose', ...choice }, worker));
  must(await casework.offerReferral(ref, worker));
  const provider = act(PROVIDER_WORKER, 'referral');
  must(await casework.changeReferral(ref, PARTY, { command: 'accept' }, provider));
  must(await casework.changeReferral(ref, PARTY, { command: 'start', on: localDate('2026-02-03') }, provider));
  await settle();
  return { ref, client, agreement };
};

/** The start fee: proved, sent, checked and verified. */
const claimed = async (
  { casework, outcomes, settle }: HouseOfServices,
  ref: { readonly authority: typeof AUTHORITY; readonly id: ReturnType<typeof id<'referral'>> },
) => {
  const provider = act(PROVIDER_WORKER, 'evidence');
  const report = { kind: 'service_report', obtainedOn: localDate('2026-02-03') } as const;
  const evidence = id('evidence', must(await casework.storeEvidence(ref, PARTY, report, REPORT, provider)).id);
  await settle();
  const period = must(await outcomes.viewPeriod({ authority: AUTHORITY, referral: ref.id }, OFFICIAL));
  const [start] = period.steps.find(({ step }) => step === 'start')?.claims ?? [];
  if (start === undefined) throw new TypeError('no claim on the start fee');
  const claim = { authority: AUTHORITY, claim: start.claim };
  must(await outcomes.submitClaim(claim, PARTY, { evidence: [evidence] }, act(PROVIDER_WORKER, 'claim.submit')));
  must(await outcomes.changeClaim(claim, OFFICIAL, { type: 'take', own: [] }, act(VERIFIER, 'claim.take')));
  must(await outcomes.verifyClaim(claim, { own: [] }, act(VERIFIER, 'claim.verify')));
  await settle();
  return { evidence, claim: start.claim };
};

/** One client forgotten, one client served, and the first result paid by the bank. */
export const aServedClient = async () => {
  const world = await aHouseOfServices();
  const forgotten = await opened(world, FORGOTTEN_NAME);
  world.house.clock.moveTo(instant('2026-01-07T08:00:00.000Z'));
  await world.sweep();
  const { ref, client, agreement } = await referred(world);
  const { evidence, claim } = await claimed(world, ref);
  await pay(world);
  await world.sweep();
  const { objects } = world.house.platform;
  return {
    authority: AUTHORITY,
    provider: PROVIDER,
    referral: ref.id,
    ...{ client, forgotten, agreement, evidence, claim },
    items: await world.items(),
    objects,
    logLines: world.house.logLines,
    now: world.house.clock.now(),
  };
};
