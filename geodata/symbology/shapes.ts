/** A drawn shape in its own units, y down: what symbols are made of, whoever draws them. */
export type Shape =
  | {
      readonly kind: 'circle';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly fill: string;
      readonly stroke: { readonly color: string; readonly width: number } | null;
    }
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** Radius of the corners. */
      readonly corner: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'polygon';
      readonly points: readonly (readonly [number, number])[];
      readonly fill: string;
    };

const short = (value: number) => String(Number(value.toFixed(2)));

/** The SVG element of a shape. */
export function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'circle': {
      const centre =
        shape.cx === 0 && shape.cy === 0 ? '' : ` cx="${short(shape.cx)}" cy="${short(shape.cy)}"`;
      const line =
        shape.stroke === null ? '' : ` stroke="${shape.stroke.color}" stroke-width="${shape.stroke.width}"`;
      return `<circle${centre} r="${short(shape.r)}" fill="${shape.fill}"${line}/>`;
    }
    case 'rect': {
      const corner = shape.corner === 0 ? '' : ` rx="${short(shape.corner)}"`;
      return `<rect x="${short(shape.x)}" y="${short(shape.y)}" width="${short(shape.width)}" height="${short(shape.height)}"${corner} fill="${shape.fill}"/>`;
    }
    case 'polygon':
      return `<polygon points="${shape.points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ')}" fill="${shape.fill}"/>`;
  }
}
