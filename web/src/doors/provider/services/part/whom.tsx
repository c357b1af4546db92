import { LANGUAGES } from '@kt/kernel';
import { TARGET_GROUP_CODES, TARGET_GROUPS } from '@kt/terms';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { type Service, useEdit } from '../use-service.ts';
import { whomForm } from './forms.ts';
import { PartPage } from './part-page.tsx';

const Whom = ({ service, done }: { readonly service: Service; readonly done: () => void }) => {
  const { t, name } = useWords();
  const form = useHouseForm(whomForm, {
    languages: [...service.languages],
    targetGroups: [...service.targetGroups],
  });
  const { errorOf } = useFields(form);
  const { act, save } = useEdit(service, done);
  return (
    <HouseForm form={form} act={act} onSend={save} label={t('svc.save')}>
      <CheckboxGroup id="languages" legend={t('svc.languages')} error={errorOf('languages')}>
        {LANGUAGES.map((one) => (
          <Checkbox key={one} value={one} {...form.register('languages')}>
            {t(`svc.lang.${one}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <CheckboxGroup id="targetGroups" legend={`${t('svc.whom')} (${t('web.optional')})`}>
        {TARGET_GROUP_CODES.map((code) => (
          <Checkbox key={code} value={code} {...form.register('targetGroups')}>
            {name(TARGET_GROUPS[code])}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </HouseForm>
  );
};

/** For whom the service is, and in which languages. */
export const View = () => {
  const { t } = useWords();
  return <PartPage title={t('svc.part.whom')}>{(service, done) => <Whom service={service} done={done} />}</PartPage>;
};
