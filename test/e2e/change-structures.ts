import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Page } from 'playwright-core';
import type { StructureProperties } from '../../geodata/formats/ogc-properties';

/**
 * Gives a page the network as the server tells it, but for what `change` decides of a structure (its properties, its rank among the
 * features): the base, which other tests read, stays as it is.
 */
export async function changeStructures(
  page: Page,
  change: (properties: StructureProperties, index: number) => Partial<StructureProperties>,
): Promise<void> {
  await page.route('**/ogc/collections/structures/items?*', async (route) => {
    const response = await route.fetch();
    const collection = (await response.json()) as FeatureCollection<Point, StructureProperties>;
    const features = collection.features.map((feature, index): Feature<Point, StructureProperties> => ({
      ...feature,
      properties: { ...feature.properties, ...change(feature.properties, index) },
    }));
    await route.fulfill({ response, json: { ...collection, features } });
  });
}
