import { localDate, municipalityCode } from '@kt/kernel';
import type { NeedDescription } from '../domain/need-description.ts';

export const aNeedDescription: NeedDescription = {
  title: { fi: 'Valmennusta kotoutujille', sv: 'Träning för invandrare' },
  text: { fi: 'Suunnittelemme uutta valmennusta.', sv: 'Vi planerar en ny träning.' },
  serviceTypes: ['work_coaching'],
  municipalities: [municipalityCode('905')],
  targetGroups: [],
  expectedPerYear: 40,
  plannedMonth: '2026-09',
  commentBy: localDate('2026-02-06'),
};
