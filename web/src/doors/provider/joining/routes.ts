import type { PageLine } from '../../../shell/door-route.tsx';

export const joiningPages: readonly PageLine[] = [
  ['provider/register', () => import('./register/view.tsx')],
  ['provider/organisation', () => import('./organisation/view.tsx')],
  ['provider/organisation/details', () => import('./details/view.tsx')],
  ['provider/organisation/payee', () => import('./payee/view.tsx')],
  ['provider/organisation/invoicing', () => import('./invoicing/view.tsx')],
  ['provider/organisation/log', () => import('./log/view.tsx')],
  ['provider/organisation/invite', () => import('./invite/view.tsx')],
  ['provider/organisation/members/$person', () => import('./member/view.tsx')],
  ['provider/organisation/board', () => import('./board/view.tsx')],
  ['provider/organisation/mandate', () => import('./mandate/view.tsx')],
  ['provider/partners', () => import('./partners/list/view.tsx')],
  ['provider/partners/$consortium', () => import('./partners/consortium/view.tsx')],
  ['provider/partners/$consortium/dissolve', () => import('./partners/dissolve/view.tsx')],
  ['provider/partners/$consortium/change/$admission', () => import('./partners/change/view.tsx')],
  ['provider/join/$authority/$request/part', () => import('./partners/part/view.tsx')],
  ['provider/ask/$authority/$system', () => import('./ask/view.tsx')],
  ['provider/planned/$authority/$need', () => import('./planned/view.tsx')],
  ['provider/join', () => import('./join/view.tsx')],
  ['provider/join/$authority/$request', () => import('./request/view.tsx')],
  ['provider/join/$authority/$request/receipt', () => import('./receipt/view.tsx')],
];
