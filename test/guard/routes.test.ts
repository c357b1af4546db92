import { everyOperation, permissionOf } from '@kt/access';
import { BINDING } from '@kt/casework/domain/refused-try.ts';
import { operationNote } from '@kt/platform/http/operation.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { type MountedApi, openDoors } from './routes/apis.ts';

const UNTOLD = 'the competition travels in the body, so that no access log tells who looks at or bids in which';

/** Calls that demand neither and are no GET, each with its reason. */
const NEITHER: Readonly<Record<string, string>> = {
  'service.find': 'reads; what is known of a client travels in the body',
  'invitation.view': UNTOLD,
  'enquiry.list_own': UNTOLD,
  'invitation.calendar': UNTOLD,
  'tender.view': UNTOLD,
  'tender.read_draft': UNTOLD,
  'tender.read_copy': UNTOLD,
  'tender.list_earlier': UNTOLD,
  'client.check_import':
    'says what an import would do; all it writes is who compared clients with the file, which travels in the body',
  'tender.permit_attachment': 'signs a form and writes nothing; the competition travels in the body',
  'tender.view_comparison': UNTOLD,
  'tender.view_clarifications': UNTOLD,
  'tender.view_result': UNTOLD,
  'notice.letter_own': UNTOLD,
  'notice.show_own_letter': UNTOLD,
  'notice.view_own': UNTOLD,
  'disclosure.view_own': UNTOLD,
  'disclosure.open_attachment': UNTOLD,
  'public.receipt': UNTOLD,
  'agreement.check_import': 'looks at the rows of a file and stores nothing',
  'session.end': 'ends a session of one’s own; nothing is left to repeat or to overwrite',
  'session.language': 'sets one’s own language to a value: repeating it changes nothing, the last one holds',
};

type Route = { readonly api: MountedApi; readonly at: string; readonly handlers: readonly object[] };

/** Handlers by method and path; what stands before every route (`ALL /*`) is none. */
const routesOf = (api: MountedApi): readonly Route[] => {
  const found = new Map<string, object[]>();
  for (const { method, path, handler } of api.app.routes) {
    if (method === 'ALL' && path === '/*') continue;
    const at = `${method} ${api.base}${path}`;
    found.set(at, [...(found.get(at) ?? []), handler]);
  }
  return [...found].map(([at, handlers]) => ({ api, at, handlers }));
};

let routes: readonly Route[] = [];
beforeAll(async () => {
  const { apis } = await openDoors();
  routes = apis.flatMap(routesOf);
});

const notesOf = ({ handlers }: Route) => handlers.flatMap((handler) => operationNote(handler) ?? []);
const odd = (isOdd: (route: Route) => boolean): readonly string[] => routes.filter(isOdd).map(({ at }) => at);
const named = () => routes.flatMap((route) => notesOf(route).map((note) => ({ ...route, note })));

describe('the mounted routes', () => {
  it('are judged by one operation each, before anything else', () => {
    expect(odd((route) => notesOf(route).length !== 1)).toEqual([]);
    expect(odd(({ handlers }) => operationNote(handlers[0] ?? {}) === undefined)).toEqual([]);
  });

  it('have a row in the permission table, of their own audience', () => {
    const misplaced = named().filter(({ note, api }) => permissionOf(note.name)?.audience !== api.audience);
    expect(misplaced.map(({ at, note }) => `${at}: ${note.name}`)).toEqual([]);
  });

  it('leave no row of the table without a route, and no row with two', () => {
    const names = named().map(({ note }) => note.name);
    const rows = everyOperation().map(({ operation }) => operation);
    expect(rows.filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('are called as the record of refused tries calls them', () => {
    const names = named().map(({ note }) => note.name);
    expect(BINDING.filter((name) => !names.includes(`referral.${name}`))).toEqual([]);
  });

  it('demand a key or a version wherever something is made or changed', () => {
    const unsafe = named().filter(({ at, note }) => !at.startsWith('GET ') && note.effect === 'reads');
    expect(unsafe.map(({ note }) => note.name).filter((name) => !Object.hasOwn(NEITHER, name))).toEqual([]);
    const idle = Object.keys(NEITHER).filter((name) => !unsafe.some(({ note }) => note.name === name));
    expect(idle).toEqual([]);
  });

  it('change nothing by a GET', () => {
    expect(named().filter(({ at, note }) => at.startsWith('GET ') && note.effect !== 'reads')).toEqual([]);
  });

  it('take no id of a competition in the path of a tender call', () => {
    const tenders = named().filter(({ note, api }) => api.audience === 'provider' && note.name.startsWith('tender.'));
    expect(tenders.length).toBeGreaterThan(3);
    expect(tenders.map(({ at }) => at).filter((at) => at.includes(':competition'))).toEqual([]);
  });

  it('keep to the five methods', () => {
    expect(odd(({ at }) => !/^(GET|POST|PUT|DELETE|PATCH) /.test(at))).toEqual([]);
  });
});
