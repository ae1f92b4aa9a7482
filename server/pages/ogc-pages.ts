import { html } from 'hono/html';
import type { Language } from '../../geodata/text/format';
import type { CollectionDocument, CollectionsDocument, Landing, Link } from '../ogc/schemas';
import { htmlPage } from './shell';
import type { Html } from './shell';

const words = {
  fr: { links: 'Liens', extent: 'Emprise', period: 'Période', collections: 'Collections' },
  en: { links: 'Links', extent: 'Extent', period: 'Period', collections: 'Collections' },
} as const;

/** The landing page as a reader sees it. */
export function landingPage(language: Language, { title, description, attribution, links }: Landing): Html {
  return htmlPage(
    language,
    title,
    html`<p>${description}</p>
      <p><small>${attribution}</small></p>
      ${linkList(language, links)}`,
  );
}

/** The list of collections as a reader sees it. */
export function collectionsPage(language: Language, { collections, links }: CollectionsDocument): Html {
  const items = collections.map(
    ({ id, title, description }) =>
      html`<h2><a href="/ogc/collections/${id}?f=html">${title}</a></h2>
        <p>${description}</p>`,
  );
  return htmlPage(language, words[language].collections, html`${items}${linkList(language, links)}`);
}

/** One collection as a reader sees it. */
export function collectionPage(
  language: Language,
  { title, description, extent, links }: CollectionDocument,
): Html {
  const box = extent.spatial?.bbox[0]?.map((value) => value.toFixed(4)).join(', ');
  const period = extent.temporal?.interval[0]?.map((value) => value?.slice(0, 10) ?? '…').join(' – ');
  const text = words[language];
  return htmlPage(
    language,
    title,
    html`<p>${description}</p>
      ${box === undefined ? '' : html`<p>${text.extent} (WGS 84) — <code>${box}</code></p>`}
      ${period === undefined ? '' : html`<p>${text.period} — ${period}</p>`} ${linkList(language, links)}`,
  );
}

function linkList(language: Language, links: readonly Link[]): Html {
  const items = links.map(
    ({ href, rel, type, title }) =>
      html`<li>
        <a href="${href}">${title ?? rel}</a> <small><code>${rel}</code> ${type ?? ''}</small>
      </li>`,
  );
  return html`<h2>${words[language].links}</h2>
    <ul>
      ${items}
    </ul>`;
}
