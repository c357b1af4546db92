import { SHORTFALLS } from '@kt/casework/domain/service-request.ts';
import { LANGUAGES, MEMBER_MUNICIPALITIES, municipalityCode } from '@kt/kernel';
import { isServiceType, isTargetGroup, SERVICE_TYPE_CODES, TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';
import { countField, dayField } from '../../../../shared/form/fields.ts';

const MOST = 300;

/** A need as typed; only the sentence and the target groups may be left out. */
export const needForm = z
  .object({
    serviceType: z.enum(SERVICE_TYPE_CODES, 'form.choose'),
    targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
    clients: countField(1),
    start: dayField,
    municipalities: z.array(z.string()).min(1, 'form.choose'),
    languages: z.array(z.enum(LANGUAGES)).min(1, 'form.choose'),
    shortfalls: z.array(z.enum(SHORTFALLS)).min(1, 'form.choose'),
    note: z.string().trim().max(MOST, 'form.too_long'),
  })
  .transform(({ note, municipalities, ...need }) => ({
    ...need,
    municipalities: municipalities.map(municipalityCode),
    ...(note !== '' && { note }),
  }));

export type NeedTyped = z.input<typeof needForm>;

const parts = (text: string | undefined): readonly string[] => (text ?? '').split(',').filter((one) => one !== '');
const among = <T extends string>(known: readonly T[], text: string | undefined): T[] =>
  known.filter((one) => parts(text).includes(one));

type Search = { readonly [K in 'type' | 'language' | 'municipality' | 'groups' | 'why']: string | undefined };

/** The form as an options page hands it over: the service, language and home that nothing fitted, and why. */
export const needFrom = ({ type, language, municipality, groups, why }: Search): NeedTyped => ({
  serviceType: type !== undefined && isServiceType(type) ? type : 'work_coaching',
  targetGroups: parts(groups).filter(isTargetGroup),
  clients: '1',
  start: '',
  municipalities: among(
    MEMBER_MUNICIPALITIES.map(({ code }) => code),
    municipality,
  ),
  languages: among(LANGUAGES, language),
  shortfalls: among(SHORTFALLS, why),
  note: '',
});
