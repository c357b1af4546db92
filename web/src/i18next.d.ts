import type access from '@kt/words/fi/access.json';
import type agreements from '@kt/words/fi/agreements.json';
import type casework from '@kt/words/fi/casework.json';
import type competition from '@kt/words/fi/competition.json';
import type outcomes from '@kt/words/fi/outcomes.json';
import type purchasing from '@kt/words/fi/purchasing.json';
import type registry from '@kt/words/fi/registry.json';
import type settlement from '@kt/words/fi/settlement.json';
import type terms from '@kt/words/fi/terms.json';
import type transparency from '@kt/words/fi/transparency.json';
import type web from '@kt/words/fi/web.json';
import type webAdmissions from '@kt/words/fi/web-admissions.json';
import type webAgreements from '@kt/words/fi/web-agreements.json';
import type webCall from '@kt/words/fi/web-call.json';
import type webCasework from '@kt/words/fi/web-casework.json';
import type webChoice from '@kt/words/fi/web-choice.json';
import type webClient from '@kt/words/fi/web-client.json';
import type webCompetition from '@kt/words/fi/web-competition.json';
import type webFigures from '@kt/words/fi/web-figures.json';
import type webFinance from '@kt/words/fi/web-finance.json';
import type webFind from '@kt/words/fi/web-find.json';
import type webGroup from '@kt/words/fi/web-group.json';
import type webGuidance from '@kt/words/fi/web-guidance.json';
import type webJoin from '@kt/words/fi/web-join.json';
import type webMessages from '@kt/words/fi/web-messages.json';
import type webMoney from '@kt/words/fi/web-money.json';
import type webOpen from '@kt/words/fi/web-open.json';
import type webOrganisation from '@kt/words/fi/web-organisation.json';
import type webParties from '@kt/words/fi/web-parties.json';
import type webPartners from '@kt/words/fi/web-partners.json';
import type webPeople from '@kt/words/fi/web-people.json';
import type webProcurement from '@kt/words/fi/web-procurement.json';
import type webProvider from '@kt/words/fi/web-provider.json';
import type webPublic from '@kt/words/fi/web-public.json';
import type webResults from '@kt/words/fi/web-results.json';
import type webServices from '@kt/words/fi/web-services.json';
import type webSystems from '@kt/words/fi/web-systems.json';
import type webTalk from '@kt/words/fi/web-talk.json';
import type webTender from '@kt/words/fi/web-tender.json';
import type webVerify from '@kt/words/fi/web-verify.json';
import type webWallet from '@kt/words/fi/web-wallet.json';
import type webWriting from '@kt/words/fi/web-writing.json';
import 'i18next';

type Words = typeof access &
  typeof agreements &
  typeof casework &
  typeof competition &
  typeof outcomes &
  typeof purchasing &
  typeof registry &
  typeof settlement &
  typeof terms &
  typeof transparency &
  typeof web &
  typeof webAdmissions &
  typeof webCall &
  typeof webCasework &
  typeof webClient &
  typeof webFigures &
  typeof webFinance &
  typeof webFind &
  typeof webGroup &
  typeof webGuidance &
  typeof webMessages &
  typeof webOrganisation &
  typeof webParties &
  typeof webPartners &
  typeof webPeople &
  typeof webOpen &
  typeof webProcurement &
  typeof webProvider &
  typeof webAgreements &
  typeof webChoice &
  typeof webCompetition &
  typeof webResults &
  typeof webServices &
  typeof webSystems &
  typeof webTalk &
  typeof webTender &
  typeof webVerify &
  typeof webWallet &
  typeof webWriting &
  typeof webJoin &
  typeof webMoney &
  typeof webPublic;

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false;
    nsSeparator: false;
    resources: { translation: Words };
  }
}
