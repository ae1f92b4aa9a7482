import { label } from '../../../register/common-fields';
import type { Ground } from '../../ground';
import type { Members } from '../../plan';
import { enclosingCircle, hullOf } from '../hull';
import { perMembers } from '../kept';
import { combined, mean, measured, ofGroupings } from '../measure';
import { outlinesOf } from '../outlines';
import { sources, units } from '../words';

/** Area, perimeter and radius of the least enclosing circle of communes put together, in Lambert-93 metres. */
const shapeOf = perMembers(({ communes }: Members, ground: Ground) => {
  const outlines = outlinesOf(ground);
  const inside = new Set(communes.map(({ insee }) => insee));
  let [area, perimeter] = [0, 0];
  const corners = [];
  for (const insee of inside) {
    const outline = outlines.get(insee);
    if (outline === undefined) continue;
    area += outline.area;
    let open = outline.perimeter;
    for (const [other, length] of outline.shared) if (inside.has(other)) open -= length;
    perimeter += open;
    // A commune that others surround on all sides is no corner of the whole.
    if (open > 1e-9 * outline.perimeter) corners.push(...outline.hull);
  }
  return { area, perimeter, radius: enclosingCircle(hullOf(corners))?.radius ?? 0 };
});

const whole = label(
  'Une commune partagée compte entière\u202f; le découpage a la moyenne de ses destinations.',
  'A shared commune counts whole; a plan has the mean of its destinations.',
);

/** Compactness by the perimeter. */
export const polsbyPopper = ofGroupings(
  {
    id: 'polsby-popper',
    version: 1,
    label: label('Compacité (Polsby–Popper)', 'Compactness (Polsby–Popper)'),
    unit: units.none,
    definition: label(
      `4π × superficie / périmètre², en Lambert-93\u00a0: 1 pour un disque. Dépend de la finesse des contours chargés. ${whole.fr}`,
      `4π × area / perimeter², in Lambert-93: 1 for a disc. Depends on the detail of the loaded contours. ${whole.en}`,
    ),
    source: sources.contours,
    direction: 'more',
    decimals: 2,
  },
  (members, ground) => {
    const { area, perimeter } = shapeOf(members, ground);
    return measured(perimeter > 0 ? (4 * Math.PI * area) / perimeter ** 2 : null);
  },
  (measures) => combined(measures, mean),
);

/** Compactness by the least enclosing circle. */
export const reock = ofGroupings(
  {
    id: 'reock',
    version: 1,
    label: label('Compacité (Reock)', 'Compactness (Reock)'),
    unit: units.none,
    definition: label(
      `Superficie / celle du plus petit cercle qui contient la destination, en Lambert-93\u00a0: 1 pour un disque. ${whole.fr}`,
      `Area / that of the least circle that holds the destination, in Lambert-93: 1 for a disc. ${whole.en}`,
    ),
    source: sources.contours,
    direction: 'more',
    decimals: 2,
  },
  (members, ground) => {
    const { area, radius } = shapeOf(members, ground);
    return measured(radius > 0 ? area / (Math.PI * radius ** 2) : null);
  },
  (measures) => combined(measures, mean),
);
