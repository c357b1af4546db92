import { strFromU8, unzipSync } from 'fflate';

const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;
const MOST_BYTES = 24_000_000;

/**
 * The XML parts of an XLSX file that tell its cells, by name. `undefined` for what is none, and for one that unpacks to
 * more than 24 MB.
 */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> | undefined => {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        size += originalSize;
        return size <= MOST_BYTES;
      },
    });
    if (size > MOST_BYTES) return undefined;
    return new Map(Object.entries(files).map(([name, part]) => [name, strFromU8(part)]));
  } catch {
    return undefined;
  }
};
