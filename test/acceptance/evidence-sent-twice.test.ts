import { composeCasework } from '@kt/casework/compose.ts';
import { actOf, aNeighbourhood, authority, provider } from '@kt/casework/testing/a-house.ts';
import { PROVIDER_WORKER } from '@kt/casework/testing/samples.ts';
import { localDate } from '@kt/kernel';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import { expect, it } from 'vitest';
import { type FileAction, ROLES } from '../../infra/roles.ts';

const RIGHTS: readonly FileAction[] = ROLES['casework-api'].files.casework;
const PROOF = { kind: 'employer', obtainedOn: localDate('2026-03-02') } as const;

/** Files as a role reaches them: the cloud refuses what is not among its rights. */
const asRole = (objects: ObjectStore, rights: readonly FileAction[]): ObjectStore => {
  const denied = (right: FileAction) => Promise.reject(new Error(`AccessDenied: ${right}`));
  return {
    put: (key, bytes, type) => (rights.includes('put') ? objects.put(key, bytes, type) : denied('put')),
    get: (key) => (rights.includes('get') ? objects.get(key) : denied('get')),
    remove: (key) => (rights.includes('remove') ? objects.remove(key) : denied('remove')),
  };
};

/** A provider whose first answer was lost sends the same file again by the same key. */
const sentTwice = async (rights: readonly FileAction[]) => {
  const n = await aNeighbourhood();
  const { ref } = await n.accepted(await n.agreement());
  const keys: string[] = [];
  const { objects } = n.house.platform;
  const seen: ObjectStore = {
    ...objects,
    put: (key, bytes, type) => objects.put(key, bytes, type).then(() => void keys.push(key)),
  };
  const casework = composeCasework(
    { ...n.house.platform, objects: asRole(seen, rights) },
    {
      agreements: n.agreements,
      settlement: n.purse.settlement,
      authorities: { prefixOf: () => Promise.resolve('VAA') },
      guides: { isGuide: () => Promise.resolve(true) },
    },
  );
  const act = actOf(PROVIDER_WORKER, 'evidence.store', 'key-00001');
  const send = () => casework.storeEvidence(ref, provider, PROOF, new TextEncoder().encode('Todistus'), act);
  const first = await send();
  const second = await send().catch((error: unknown) => String(error));
  const kept = await Promise.all(keys.map((key) => objects.get(key)));
  const listed = await casework.listEvidence(ref, authority);
  return { first, second, files: kept.filter((file) => file !== undefined).length, listed };
};

it('is one file and one record, within the rights of the function that takes it', async () => {
  const { first, second, files, listed } = await sentTwice(RIGHTS);
  expect(second).toEqual(first);
  expect(files).toBe(1);
  expect(listed).toMatchObject({ ok: true, value: { rows: [{ kind: 'employer' }] } });
});

it('leaves a client’s file that nothing leads to when the function may not remove files', async () => {
  const { second, files } = await sentTwice(RIGHTS.filter((right) => right !== 'remove'));
  expect(second).toContain('AccessDenied: remove');
  expect(files).toBe(2);
});
