import type { Looked } from '@kt/registry/domain/register-entry.ts';
import type { Words } from '../../../../shared/language/use-words.ts';

/** What the register said and when, row by row. */
export const registerRows = (
  looked: Looked,
  { t, moment }: Pick<Words, 't' | 'moment'>,
): readonly (readonly [string, string | undefined])[] => {
  const asked = [
    [t('organisation.register.looked'), moment(looked.at)],
    [t('organisation.register.result'), t(`organisation.register.${looked.result}`)],
  ] as const;
  if (looked.result !== 'found') return asked;
  const { names, address, registers } = looked.entry;
  const inWords = registers.map((one) => t(`organisation.in.${one}`)).join(', ');
  return [
    ...asked,
    [t('organisation.register.names'), [names.fi, names.sv].filter(Boolean).join(' – ')],
    [t('organisation.register.address'), address],
    [t('organisation.register.registers'), inWords === '' ? t('organisation.register.none') : inWords],
  ];
};
