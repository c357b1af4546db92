import type { LocalDate } from '@kt/kernel';
import { isDeclarationOlder } from '@kt/purchasing/domain/admission-apply.ts';
import type { Held } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import type { AdmissionShown } from '../../systems/answers.ts';

type Category = Api['procurement']['systems'][':system']['categories'][':category'];
/** A round as it stands: how many it was to ask, and has asked or left out. */
export type RoundShown = Held<Awaited<ReturnType<Category['renewal-rounds']['$get']>>>['rows'][number];

type Asked = Pick<AdmissionShown, 'id' | 'provider' | 'state' | 'declared' | 'granted'>;

/** Whom to ask, who has been asked and not answered, and who has declared since a day. */
export const placesBy = <A extends Asked>(admissions: readonly A[], before: LocalDate) => ({
  toAsk: admissions.filter((one) => isDeclarationOlder(one, before)),
  waiting: admissions.filter(({ state }) => state === 'renewal_due'),
  fresh: admissions.filter((one) => one.state === 'active' && !isDeclarationOlder(one, before)),
});

/** The round that is under way, and the latest that is over. */
export const standingOf = <R extends Pick<RoundShown, 'state'>>(rounds: readonly R[]) => ({
  running: rounds.find(({ state }) => state === 'running'),
  latest: rounds.find(({ state }) => state === 'finished'),
});

/** Why somebody was left out, as a key of the words. */
export const whyLeftOut = (code: string) =>
  code === 'purchasing.own_organisation' ? 'renew.left_out.own' : 'renew.left_out.changed';
