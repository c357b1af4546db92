import { Outage } from '@kt/platform/aws/outage.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { describe, expect, it } from 'vitest';
import { WORLD } from '../testing/default-world.ts';
import { orgVault } from './org-vault.ts';

const [A, B] = [WORLD.provider, WORLD.otherProvider];

describe("an organisation's vault", () => {
  it('opens what it sealed, for the same organisation only', async () => {
    const { custody } = (await aHouse([])).platform;
    const vault = orgVault(custody);
    const sealed = await vault.seal(A, 'price 4 500');
    expect(sealed).not.toContain('4 500');
    expect(await vault.open(A, sealed)).toBe('price 4 500');
    expect(await vault.open(B, sealed)).toBeUndefined();
    expect(await vault.open(A, 'something else')).toBeUndefined();
  });

  it('never takes an outage for an empty draft, which somebody would write over', async () => {
    const { custody } = (await aHouse([])).platform;
    const sealed = await orgVault(custody).seal(A, 'price 4 500');
    const silent = orgVault({ ...custody, unwrap: () => Promise.reject(new Outage('kms.mac')) });
    await expect(silent.open(A, sealed)).rejects.toThrow(Outage);
  });
});
