import { escapeXml } from '../../geodata/scene/page/svg';
import type { Page } from '../../geodata/scene/page/page';
import { emu } from './pptx-shapes';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument';

/** Media type of a chart. */
export const chartType = `${types}.drawingml.chart+xml`;
const metadata = {
  type: 'application/vnd.openxmlformats-package.core-properties',
  relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
} as const;
/** Media types by the ending of a path. */
const endings = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  xlsx: `${types}.spreadsheetml.sheet`,
} as const;
const [master, layout, themePath, corePath] = [
  'ppt/slideMasters/slideMaster1.xml',
  'ppt/slideLayouts/slideLayout1.xml',
  'ppt/theme/theme1.xml',
  'docProps/core.xml',
] as const;

/** Languages as slides name them. */
export const languageTags = { fr: 'fr-FR', en: 'en-GB' } as const;

/** What a presentation says of itself. */
export type PptxTitle = Pick<Page, 'title' | 'subject' | 'author' | 'date' | 'language'>;
type PptxSize = Pick<Page, 'width' | 'height'>;

/** What a part is tied to: kind of the tie (last word of its address), and path of the other part. */
export type Relation = readonly [kind: string, target: string];

/** A part beside the slides, such as a picture: `type` is its media type when its ending does not tell it. */
export interface PackagePart {
  readonly path: string;
  readonly type: string | null;
  readonly content: string | Uint8Array;
  readonly relations: readonly Relation[];
}

/** What a slide draws; its first own relation is `rId2`. */
export interface Slide {
  readonly shapes: string;
  readonly relations: readonly Relation[];
}

const relations = (list: readonly Relation[]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([kind, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${kind.includes(':') ? kind : `${office}/${kind}`}" Target="/${target}"/>`,
    )
    .join('')}</Relationships>`;

/** Where the relations of a part are told. */
const relationsOf = (path: string) => path.replace(/[^/]+$/, (name) => `_rels/${name}.rels`);

const tree = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** The theme that a presentation must have: the faces and inks of pages; what is drawn names its own. */
function theme(): string {
  const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const [dark, light] = ['000000', 'FFFFFF'];
  const colours = [
    colour('dk1', dark),
    colour('lt1', light),
    colour('dk2', dark),
    colour('lt2', light),
    ...[1, 2, 3, 4, 5, 6].map((at) => colour(`accent${at}`, dark)),
    colour('hlink', dark),
    colour('folHlink', dark),
  ].join('');
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const three = (xml: string) => xml.repeat(3);
  return `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Maillage"><a:themeElements><a:clrScheme name="Maillage">${colours}</a:clrScheme><a:fontScheme name="Maillage"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Maillage"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln>${fill}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

/** Room for a title, which each slide sets by itself: outlines and readers of screens look for it. */
function titleRoom({ width }: PptxSize, isMaster: boolean): string {
  const place = isMaster
    ? `<p:spPr><a:xfrm><a:off x="${emu(10)}" y="${emu(10)}"/><a:ext cx="${emu(width - 20)}" cy="${emu(12)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`
    : '<p:spPr/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>${place}<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`;
}

/** Master and layout of all slides. */
function mastersOf(size: PptxSize): readonly PackagePart[] {
  const plain = '<a:lvl1pPr><a:defRPr/></a:lvl1pPr>';
  const styles = `<p:txStyles><p:titleStyle>${plain}</p:titleStyle><p:bodyStyle>${plain}</p:bodyStyle><p:otherStyle>${plain}</p:otherStyle></p:txStyles>`;
  return [
    {
      path: master,
      type: `${types}.presentationml.slideMaster+xml`,
      content: `${head}<p:sldMaster ${spaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${tree}${titleRoom(size, true)}</p:spTree></p:cSld>${colourMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${styles}</p:sldMaster>`,
      relations: [
        ['slideLayout', layout],
        ['theme', themePath],
      ],
    },
    {
      path: layout,
      type: `${types}.presentationml.slideLayout+xml`,
      content: `${head}<p:sldLayout ${spaces} type="titleOnly"><p:cSld name="Page"><p:spTree>${tree}${titleRoom(size, false)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
      relations: [['slideMaster', master]],
    },
    { path: themePath, type: `${types}.theme+xml`, content: theme(), relations: [] },
  ];
}

function coreOf({ title, subject, author, date, language }: PptxTitle): string {
  const when = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator><dc:language>${language}</dc:language>${when('created')}${when('modified')}</cp:coreProperties>`;
}

/**
 * The files of a presentation (ECMA-376, parts 1 and 2), by path.
 *
 * @param size of every slide, in millimetres
 * @param others the parts that slides name in their relations
 */
export function presentationFiles(
  told: PptxTitle,
  size: PptxSize,
  slides: readonly Slide[],
  others: readonly PackagePart[],
): Readonly<Record<string, string | Uint8Array>> {
  const slidePath = (at: number) => `ppt/slides/slide${at + 1}.xml`;
  // The master comes first, then the slides, in the numbers of relations.
  const ids = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 2}"/>`).join('');
  const parts: readonly PackagePart[] = [
    {
      path: 'ppt/presentation.xml',
      type: `${types}.presentationml.presentation.main+xml`,
      content: `${head}<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="${emu(size.width)}" cy="${emu(size.height)}"/><p:notesSz cx="${emu(190)}" cy="${emu(254)}"/><p:defaultTextStyle><a:defPPr><a:defRPr lang="${languageTags[told.language]}"/></a:defPPr></p:defaultTextStyle></p:presentation>`,
      relations: [
        ['slideMaster', master],
        ...slides.map((_, at): Relation => ['slide', slidePath(at)]),
        ['theme', themePath],
      ],
    },
    ...mastersOf(size),
    ...slides.map((slide, at): PackagePart => ({
      path: slidePath(at),
      type: `${types}.presentationml.slide+xml`,
      content: `${head}<p:sld ${spaces}><p:cSld><p:spTree>${tree}${slide.shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      relations: [['slideLayout', layout], ...slide.relations],
    })),
    { path: corePath, type: `${metadata.type}+xml`, content: coreOf(told), relations: [] },
    ...others,
  ];
  const overrides = parts.flatMap(({ path, type }) =>
    type === null ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`],
  );
  const byEnding = Object.entries(endings).map(
    ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
  );
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${byEnding.join('')}${overrides.join('')}</Types>`,
    '_rels/.rels': relations([
      ['officeDocument', 'ppt/presentation.xml'],
      [metadata.relation, corePath],
    ]),
    ...Object.fromEntries(
      parts.flatMap(({ path, content, relations: tied }) => [
        [path, content] as const,
        ...(tied.length === 0 ? [] : [[relationsOf(path), relations(tied)] as const]),
      ]),
    ),
  };
}
