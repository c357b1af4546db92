const FOLDERS = '(domain|app|store|formats|http|subscribers|testing|wire|events)/.+';
const FRONT = '(index|events|wire|compose)\\.ts|[a-z-]+\\.test\\.ts|README\\.md|package\\.json';
const PLACE = new RegExp(`^packages/([^/]+/(${FOLDERS}|${FRONT})|competition/sealing/.+)$`);
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const DRAWER = /(^|\/)(utils?|helpers?|types|common|misc|shared|constants)(\.tsx?$|\/)/;
const BARREL = /^(export (type )?(\*|\{[^}]*\}) from '[^']+';\s*)+$/;

/** Whether the architecture has a place for this file of a context package. */
export const hasPlace = (path: string): boolean => PLACE.test(path);
export const isKebab = (path: string): boolean => path.split('/').every((part) => KEBAB.test(part));
/** A drawer is a name that says nothing of what lies inside. */
export const isDrawer = (path: string): boolean => DRAWER.test(path);
/** A file that does nothing but re-export. */
export const isBarrel = (text: string): boolean =>
  BARREL.test(text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').trim());
