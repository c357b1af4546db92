import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { Asked } from './asked.ts';
import type { Shown } from './draft.ts';
import type { TenderSent } from './form.ts';
import { claimsIn } from './presenter.ts';

type SecrecyProps = { readonly form: UseFormReturn<Shown, unknown, TenderSent>; readonly asked: Asked };

/** A reason for each part that is a trade secret; out of the way of those who have none. */
export const Secrecy = ({ form, asked }: SecrecyProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const { claimable } = asked;
  const attachments = form.watch('attachments');
  const lines = [
    ...asked.questions
      .filter(({ key }) => claimable.answers.includes(key))
      .map(({ key, title }) => ({ path: `secrecy.answers.${key}` as const, title })),
    ...asked.bids
      .filter(({ key }) => claimable.prices.includes(key))
      .map(({ key, title }) => ({ path: `secrecy.prices.${key}` as const, title })),
    ...attachments.map(({ sha256, name }) => ({ path: `secrecy.attachments.${sha256}` as const, title: name })),
  ];
  return (
    <ReadMore
      header={t('provider.tender.secrecy')}
      defaultOpen={Object.keys(claimsIn(form.getValues('secrecy'))).length > 0}
    >
      <div className="kt-stack">
        <p>{t('provider.tender.secrecy_says')}</p>
        {lines.map(({ path, title }) => (
          <Textarea key={path} {...field(path)} label={t('provider.tender.secret_why', { what: title })} minRows={2} />
        ))}
      </div>
    </ReadMore>
  );
};
