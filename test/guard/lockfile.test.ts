import { describe, expect, it } from 'vitest';
import { FILES, read } from './tree.ts';

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  /** Inside its parent's own archive, whose checksum covers it. */
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
};
type Manifest = {
  readonly workspaces?: readonly string[];
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const root = JSON.parse(read('package.json')) as Manifest;
const installed = Object.entries(lock.packages).filter(
  ([path, { link, inBundle }]) => path.includes('node_modules/') && link !== true && inBundle !== true,
);

describe('the lockfile', () => {
  it('holds a strong checksum for every package', () => {
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)).toEqual([]);
  });

  it('takes packages from the registry alone', () => {
    const elsewhere = installed.filter(([, { resolved }]) => resolved !== undefined && !resolved.endsWith('.tgz'));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('runs no install script that was not decided on', () => {
    const decided = Object.keys(root.allowScripts ?? {});
    const running = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(running.filter((name) => !decided.includes(name))).toEqual([]);
  });
});

describe('the manifests', () => {
  const manifests = FILES.filter((path) =>
    /^(package|(packages|functions)\/[^/]+\/package|(test|infra|web)\/package)\.json$/.test(path),
  );

  it('pin every version', () => {
    const loose = manifests.flatMap((path) => {
      const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(path)) as Manifest;
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter(([name, version]) =>
          name.startsWith('@kt/') ? version !== '*' : !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
        )
        .map(([name, version]) => `${path}: ${name} ${version}`);
    });
    expect(loose).toEqual([]);
  });
});
