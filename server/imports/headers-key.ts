import { createHash } from 'node:crypto';
import { fold } from '../../geodata/register/fold';

/** What tells the headers of a sheet from those of others, whatever their case, accents and punctuation. */
export function headersKey(headers: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(headers.map(fold)))
    .digest('base64url');
}
