import { escapeXml } from '../../geodata/scene/page/svg';
import type { Page } from '../../geodata/scene/page/page';
import { emu } from './pptx-shapes';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument';

const relations = (list: readonly (readonly [type: string, target: string])[]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const emptyTree = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
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

/** The files of a presentation of one slide (ECMA-376), by path; `shapes` is what the slide draws. */
export function presentationFiles(page: Page, shapes: string): Readonly<Record<string, string>> {
  const parts = [
    ['/ppt/presentation.xml', `${types}.presentationml.presentation.main+xml`],
    ['/ppt/slideMasters/slideMaster1.xml', `${types}.presentationml.slideMaster+xml`],
    ['/ppt/slideLayouts/slideLayout1.xml', `${types}.presentationml.slideLayout+xml`],
    ['/ppt/slides/slide1.xml', `${types}.presentationml.slide+xml`],
    ['/ppt/theme/theme1.xml', `${types}.theme+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ] as const;
  const overrides = parts
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('');
  const stamp = `${page.date}T00:00:00Z`;
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`;
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    '_rels/.rels': relations([
      [`${office}/officeDocument`, 'ppt/presentation.xml'],
      [
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(page.title)}</dc:title><dc:subject>${escapeXml(page.subject)}</dc:subject><dc:creator>${escapeXml(page.author)}</dc:creator><dc:language>${page.language}</dc:language>${when('created')}${when('modified')}</cp:coreProperties>`,
    'ppt/presentation.xml': `${head}<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="${emu(page.width)}" cy="${emu(page.height)}"/><p:notesSz cx="${emu(190)}" cy="${emu(254)}"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([
      [`${office}/slideMaster`, 'slideMasters/slideMaster1.xml'],
      [`${office}/slide`, 'slides/slide1.xml'],
      [`${office}/theme`, 'theme/theme1.xml'],
    ]),
    'ppt/slideMasters/slideMaster1.xml': `${head}<p:sldMaster ${spaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${emptyTree}</p:spTree></p:cSld>${colourMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      [`${office}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
      [`${office}/theme`, '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': `${head}<p:sldLayout ${spaces} type="blank"><p:cSld name="Page"><p:spTree>${emptyTree}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([
      [`${office}/slideMaster`, '../slideMasters/slideMaster1.xml'],
    ]),
    'ppt/slides/slide1.xml': `${head}<p:sld ${spaces}><p:cSld><p:spTree>${emptyTree}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': relations([
      [`${office}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
    ]),
    'ppt/theme/theme1.xml': theme(),
  };
}
