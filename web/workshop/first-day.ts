import { fetchDataset } from '../api';

/** The last day (ISO date) of the year that the network is described for; empty when the server does not tell. */
export async function firstDay(): Promise<string> {
  try {
    return `${(await fetchDataset()).networkYear}-12-31`;
  } catch {
    return '';
  }
}
