import type { Id } from '@kt/kernel';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { Shown } from '../use-wallet.ts';
import { FINDING, FindingFields } from './finding-fields.tsx';
import { checkForm } from './finding-form.ts';

type CheckProps = { readonly provider: Id<'organisation'>; readonly certificate: Shown };

/** An official says what a report that was shown is worth. */
export const Check = ({ provider, certificate: { id, kind, version, file } }: CheckProps) => {
  const { t } = useWords();
  const one = useApi().procurement.providers[':provider'].certificates[':certificate'];
  const source: 'supplier' | 'register' = file?.cleared === true ? 'supplier' : 'register';
  const form = useHouseForm(checkForm, { source, outcome: '', note: '' });
  const act = useAct((json: z.output<typeof checkForm>, options) =>
    read(one.check.$post({ param: { provider, certificate: id }, json }, options)),
  );
  return (
    <HouseForm
      within={id}
      form={form}
      act={act}
      onSend={(found) => act.run(found, version)}
      label={t('wallet.check.send')}
    >
      <FindingFields within={id} form={form} kind={kind} names={FINDING} />
    </HouseForm>
  );
};
