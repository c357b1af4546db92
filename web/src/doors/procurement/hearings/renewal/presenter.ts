import type { LocalDate } from '@kt/kernel';
import { isDeclarationOlder } from '@kt/purchasing/domain/admission-apply.ts';
import type { AdmissionShown } from '../../systems/answers.ts';

type Asked = Pick<AdmissionShown, 'id' | 'provider' | 'state' | 'declared' | 'granted' | 'version'>;

/** Whom to ask, who has been asked and not answered, and who has declared since a day. */
export const roundOf = <A extends Asked>(admissions: readonly A[], before: LocalDate) => ({
  toAsk: admissions.filter((one) => isDeclarationOlder(one, before)),
  waiting: admissions.filter(({ state }) => state === 'renewal_due'),
  fresh: admissions.filter((one) => one.state === 'active' && !isDeclarationOlder(one, before)),
});

export type Outcome = { readonly asked: number; readonly refused: number };

/**
 * Asks one after another and tells how far it has come. Each is an act of its own: what was asked stays asked when the
 * page is closed in between, and the next round goes on with the rest. Somebody who refuses holds up nobody.
 */
export const askEach = async <A extends Asked>(
  admissions: readonly A[],
  ask: (one: A) => Promise<boolean>,
  tell: (done: number) => void,
): Promise<Outcome> => {
  let asked = 0;
  let refused = 0;
  for (const one of admissions) {
    if (await ask(one)) asked += 1;
    else refused += 1;
    tell(asked + refused);
  }
  return { asked, refused };
};
