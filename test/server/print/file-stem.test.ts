import { expect, it } from 'vitest';
import { fileStem } from '../../../server/routes/print-query';

it.each([
  ['/reseau', 'reseau'],
  ['/destinations/abc/versions/2', 'destinations-abc-versions-2'],
  ['/destinations/lien/s3cret', 'destinations-lien'],
  ['/bassins/lien/s3cret', 'bassins-lien'],
])('the file of %s is called %s', (path, name) => expect(fileStem(path)).toBe(name));
