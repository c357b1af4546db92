import type { Words } from '../language/use-words.ts';
import type { PathStep } from '../page/path.tsx';
import type { AgreementShown, Side } from './answers.ts';

type Signing = Pick<AgreementShown, 'origin' | 'drafted' | 'offered' | 'dataProtection' | 'signatures' | 'activated'>;
type Ask = Pick<Words, 't' | 'moment'> & { readonly nameOf: (person: string | undefined) => string };
type Stamped = { readonly at: string; readonly by: string } | undefined;

/** From draft to in force: what has been done, when and by whom. */
export const agreementPath = (agreement: Signing, { t, moment, nameOf }: Ask): readonly PathStep[] => {
  const told = (stamp: Stamped): string =>
    stamp === undefined ? '' : [moment(stamp.at), nameOf(stamp.by)].filter((text) => text !== '').join(' · ');
  const step = (key: 'drafted' | 'offered' | 'terms' | 'provider' | 'authority', stamp: Stamped): PathStep => ({
    key,
    title: t(`agr.path.${key}`),
    detail: told(stamp),
    done: stamp !== undefined,
  });
  const signed = (side: Side) => agreement.signatures.find((one) => one.side === side);
  if (agreement.origin.competition === undefined)
    return [
      step('drafted', agreement.drafted),
      { ...step('authority', agreement.activated), title: t('agr.path.taken') },
    ];
  return [
    step('drafted', agreement.drafted),
    step('offered', agreement.offered),
    step('terms', agreement.dataProtection),
    step('provider', signed('provider')),
    step('authority', signed('authority')),
  ];
};
