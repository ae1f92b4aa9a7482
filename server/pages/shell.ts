import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Language } from '../../geodata/text/format';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Address of the style sheet of the server's own pages. */
export const stylePath = '/api/docs/style.css';

/** Style of the server's own pages: the colours are those of the reader's system, light or dark. */
export const styleSheet = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin-bottom: 0; }
code { font-family: ui-monospace, monospace; font-size: 0.9em; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: thin solid GrayText; padding: 0.35rem 1rem 0.35rem 0; text-align: start; vertical-align: top; }
.scroll { overflow-x: auto; }
`;

/** A whole page around its content, self-contained but for the style sheet. */
export function htmlPage(language: Language, title: string, content: Html): Html {
  return html`${raw('<!doctype html>')}
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${stylePath}" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
