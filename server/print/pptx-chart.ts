import { strFromU8, strToU8, unzipSync } from 'fflate';
import { sourceSans } from '../../geodata/scene/page/measure';
import type { ChartNode } from '../../geodata/scene/page/page';
import { escapeXml } from '../../geodata/scene/page/svg';
import type { FillStyle } from '../../geodata/symbology/scale';
import { workbookBytes } from '../exports/workbook';
import { fillXml, lineXml, solidXml } from './pptx-shapes';

const spaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** By whose custom numbers are parted, as a format of numbers tells it. */
const localeOf: Readonly<Record<string, string>> = { 'fr-FR': '[$-40C]', 'en-GB': '[$-809]' };
const sheet = 'Sheet1';
const sheetPath = 'xl/worksheets/sheet1.xml';
/** Width of the line round a part of a bar, in millimetres. */
const outline = 0.12;
/** Room beside the names of bars, in units of their size, and most of the width that they take. */
const nameGap = 1;
const widestNames = 0.5;

/** Numbers of the axes that bars are drawn on: of their names, and of counts. */
interface Axes {
  readonly names: number;
  readonly counts: number;
}
const ofBars: Axes = { names: 1, counts: 2 };
const ofSums: Axes = { names: 3, counts: 4 };

/** A series of a chart: a count for each bar, or null where the bar has no such part. */
interface Series {
  readonly label: string;
  readonly counts: readonly (number | null)[];
  /** The fill of each bar. */
  readonly styles: readonly (FillStyle | null)[];
}

/** The series of a chart, in the order in which bars name them. */
function seriesOf({ bars }: ChartNode): readonly Series[] {
  const labels = [...new Set(bars.flatMap(({ segments }) => segments.map(({ label }) => label)))];
  return labels.map((label) => {
    const parts = bars.map(({ segments }) => segments.find((segment) => segment.label === label) ?? null);
    return {
      label,
      counts: parts.map((part) => part?.count ?? null),
      styles: parts.map((part) => part?.style ?? null),
    };
  });
}

const sumsOf = ({ bars }: ChartNode) =>
  bars.map(({ segments }) => segments.reduce((sum, { count }) => sum + count, 0));

/** Letters of a column of a spreadsheet, from 0. */
function column(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : column(Math.floor(at / 26) - 1) + letter;
}

/** The workbook of the data of a chart: a row for each bar, a column for each series, then the sums; the files of an XLSX archive. */
export async function chartWorkbook(node: ChartNode): Promise<Readonly<Record<string, Uint8Array>>> {
  const series = seriesOf(node);
  const sums = sumsOf(node);
  const rows = node.bars.map(({ label }, at) => [
    label,
    ...series.map(({ counts }) => counts[at] ?? null),
    sums[at] ?? 0,
  ]);
  const widths = [24, ...series.map(() => 14), 10];
  const head = [null, ...series.map(({ label }) => label), node.sumLabel];
  const files = unzipSync(
    await workbookBytes([{ name: sheet, widths, headerRows: 1, rows: [head, ...rows] }]),
  );
  // A sum follows the counts that somebody edits.
  const [first, last, sum] = [1, series.length, series.length + 1].map(column);
  const cells = strFromU8(files[sheetPath] ?? new Uint8Array()).replace(
    new RegExp(`(<c r="${sum}([2-9]|\\d\\d+)"[^>]*>)<v>`, 'g'),
    `$1<f>SUM(${first}$2:${last}$2)</f><v>`,
  );
  return { ...files, [sheetPath]: strToU8(cells) };
}

/** A chart as its part tells it (ECMA-376 part 1, 21.2): stacked bars from the top, in the fills of the page, with their sums. */
export function chartXml(node: ChartNode, language: string): string {
  const { bars, box, size, sumSize, ink, quiet, frame, length } = node;
  const last = bars.length + 1;
  const line = lineXml({ color: frame, width: outline, dash: null });
  const texts = (mm: number, color: string, isBold: boolean) =>
    `<c:txPr><a:bodyPr${isBold ? ' wrap="none"' : ''}/><a:lstStyle/><a:p><a:pPr><a:defRPr lang="${language}" sz="${Math.round(((mm * 72) / 25.4) * 100)}" b="${isBold ? 1 : 0}">${solidXml(color)}<a:latin typeface="Calibri"/></a:defRPr></a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`;
  const strings = (values: readonly string[]) =>
    `<c:strCache><c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${escapeXml(value)}</c:v></c:pt>`).join('')}</c:strCache>`;
  const names = `<c:cat><c:strRef><c:f>${sheet}!$A$2:$A$${last}</c:f>${strings(bars.map(({ label }) => label))}</c:strRef></c:cat>`;
  const one = (at: number, label: string, looks: string, counts: readonly (number | null)[]) => {
    const letter = column(at + 1);
    const points = counts.flatMap((count, row) =>
      count === null ? [] : [`<c:pt idx="${row}"><c:v>${count}</c:v></c:pt>`],
    );
    const values = `<c:val><c:numRef><c:f>${sheet}!$${letter}$2:$${letter}$${last}</c:f><c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="${counts.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`;
    return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${sheet}!$${letter}$1</c:f>${strings([label])}</c:strRef></c:tx>${looks}${names}${values}</c:ser>`;
  };
  const shape = (style: FillStyle) => `<c:spPr>${fillXml(style)}${line}</c:spPr>`;
  const drawn = seriesOf(node).map(({ label, counts, styles }, at) => {
    const usual = styles.find((style) => style !== null);
    const others = styles.flatMap((style, row) =>
      style === null || JSON.stringify(style) === JSON.stringify(usual)
        ? []
        : [
            `<c:dPt><c:idx val="${row}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shape(style)}</c:dPt>`,
          ],
    );
    const looks = `${usual == null ? '' : shape(usual)}<c:invertIfNegative val="0"/>${others.join('')}`;
    return one(at, label, looks, counts);
  });
  // The sums stand at the ends of bars that are not seen, on axes of their own over the same ground: both end where the longest bar asks.
  const shown = `<c:dLbls><c:numFmt formatCode="${localeOf[language] ?? ''}#,##0" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${texts(sumSize, quiet, true)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  const unseen = `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>${shown}`;
  const sums = one(drawn.length, node.sumLabel, unseen, sumsOf(node));
  const widest = Math.max(0, ...bars.map(({ label }) => sourceSans(label, 'regular')));
  const named = Math.min(widestNames, ((widest + nameGap) * size) / box.width);
  const room = (box.width - length) / box.width;
  const place = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${named.toFixed(4)}"/><c:y val="0"/><c:w val="${(1 - named - room).toFixed(4)}"/><c:h val="1"/></c:manualLayout></c:layout>`;
  const barsOf = (grouping: 'stacked' | 'clustered', series: string, axes: Axes) =>
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="100"/>${grouping === 'stacked' ? '<c:overlap val="100"/>' : ''}<c:axId val="${axes.names}"/><c:axId val="${axes.counts}"/></c:barChart>`;
  const noLine = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
  const nameAxis = ({ names: own, counts }: Axes, isShown: boolean) =>
    `<c:catAx><c:axId val="${own}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="${isShown ? 0 : 1}"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${noLine}${texts(size, ink, false)}<c:crossAx val="${counts}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="r"/><c:lblOffset val="40"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const countAxis = ({ names: own, counts }: Axes) =>
    `<c:valAx><c:axId val="${counts}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="${own}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  const plot = [
    barsOf('stacked', drawn.join(''), ofBars),
    barsOf('clustered', sums, ofSums),
    nameAxis(ofBars, true),
    countAxis(ofBars),
    nameAxis(ofSums, false),
    countAxis(ofSums),
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${spaces}><c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${place}${plot}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}
