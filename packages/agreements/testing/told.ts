import { type AppError, cents, type Id, type Instant, type Result } from '@kt/kernel';
import { actOf, must, type Season } from './a-season.ts';
import { AUTHORITY, PROVIDER, referralId } from './samples.ts';

const ULID = '01J8Z0000000000000000000';
/** What every fact of a commitment names. */
export const money = {
  commitment: `com_${ULID}01`,
  costCentre: '4711',
  year: 2026,
  origin: '905',
};
type Told = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Every fact twice, as the relay may deliver it. */
export const delivering = (season: Season, agreement: Id<'agreement'>) => {
  let seq = 0;
  return async (n: number, told: Told): Promise<void> => {
    seq += 1;
    const fact = { by: 'per_x', authority: AUTHORITY, agreement, provider: PROVIDER, referral: referralId(n), ...told };
    const origin = { event: 'evt_x' as Id<'event'>, context: 'x', aggregate: 'x', subject: 'x', seq };
    const listening = season.agreements.subscribers.filter(
      ({ type, name }) => type === told.type && name.startsWith('agreements.track'),
    );
    if (listening.length !== 1) throw new Error(`${told.type} is heard ${String(listening.length)} times`);
    for (const one of [...listening, ...listening]) {
      const done: Result<unknown, AppError> = await one.handle(
        fact,
        actOf(`system:${one.name}`, 'on', `${one.name}-${String(seq)}`),
        origin,
      );
      must(done);
    }
  };
};

/** An offer of a referral, as casework tells it. */
export const offered = (at: Instant) => ({
  type: 'referral.offered',
  at,
  clientReference: 'VAA-2026-000001',
  serviceType: 'work_coaching',
  distanceGroup: 'C',
  partialWorkAbility: false,
  municipality: '905',
  reservedCents: cents(20_000),
  answerBy: at,
  trackingDays: 30,
});
