import { html } from 'hono/html';
import type { Language } from '../../geodata/text/format';
import { problemKinds } from '../problems';
import type { openApi31 } from '../routes/openapi';
import { apiRoutes } from './api-routes';
import type { ApiRoute } from './api-routes';
import { htmlPage } from './shell';
import type { Html } from './shell';

const words = {
  fr: {
    title: 'Documentation de l’API de Maillage',
    intro: 'La description complète, avec le schéma des réponses\u00a0:',
    parameter: 'Paramètre',
    type: 'Type',
    meaning: 'Sens',
    takes: 'Corps',
    answers: 'Réponses',
    problems: 'Erreurs',
    problemsIntro: 'Toute erreur est un document application/problem+json (RFC 9457).',
  },
  en: {
    title: 'Documentation of the Maillage API',
    intro: 'The whole description, with the schema of the answers:',
    parameter: 'Parameter',
    type: 'Type',
    meaning: 'Meaning',
    takes: 'Body',
    answers: 'Answers',
    problems: 'Errors',
    problemsIntro: 'Every error is an application/problem+json document (RFC 9457).',
  },
} as const;

/** A page to read the API, made from its OpenAPI description; no script, no other host. */
export function docsPage(language: Language, document: ReturnType<typeof openApi31>): Html {
  const text = words[language];
  const routes = apiRoutes(document);
  const tags = [...new Set(routes.map(({ tag }) => tag))];
  const sections = tags.map(
    (tag) =>
      html`<h2>${tag}</h2>
        ${routes.filter((route) => route.tag === tag).map((route) => routeSection(language, route))}`,
  );
  return htmlPage(
    language,
    text.title,
    html`<p>${text.intro} <a href="/api/openapi.json">/api/openapi.json</a></p>
      ${sections}
      <h2>${text.problems}</h2>
      <p>${text.problemsIntro}</p>
      ${problemSections(language)}`,
  );
}

function routeSection(language: Language, route: ApiRoute): Html {
  const text = words[language];
  const name = `${route.method} ${route.path}`;
  const answers = route.answers.map(({ status, mediaTypes }) => `${status} ${mediaTypes.join(', ')}`.trim());
  return html`<h3><code>${name}</code></h3>
    <p>${route.summary}</p>
    ${parameterTable(language, name, route)}
    <p>
      ${route.takes.length === 0 ? '' : html`${text.takes} — <code>${route.takes.join(', ')}</code><br />`}
      ${text.answers} — <code>${answers.join(' · ')}</code>
    </p>`;
}

function parameterTable(language: Language, name: string, { parameters }: ApiRoute): Html | string {
  if (parameters.length === 0) return '';
  const text = words[language];
  const rows = parameters.map(
    (parameter) =>
      html`<tr>
        <td><code>${parameter.name}</code></td>
        <td>${parameter.type}</td>
        <td>${parameter.description}</td>
      </tr>`,
  );
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${text.parameter}</th>
          <th scope="col">${text.type}</th>
          <th scope="col">${text.meaning}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function problemSections(language: Language): Html[] {
  return Object.entries(problemKinds).map(
    ([kind, { status, title, meaning }]) =>
      html`<h3 id="${kind}">${status} — ${title[language]}</h3>
        <p><code>${kind}</code> — ${meaning[language]}</p>`,
  );
}
