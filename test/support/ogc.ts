import { expect } from 'vitest';
import type { TestPage, TestProblem, testApp } from './app';

type App = Pick<ReturnType<typeof testApp>, 'request'>;

/** Asks an application for features; paths are relative to /ogc/collections. */
export class Features {
  constructor(private readonly app: App) {}

  /** A page of features; its status and media type are checked. */
  async page(path: string): Promise<TestPage> {
    const response = await this.app.request(`/ogc/collections/${path}`);
    expect(response.status, path).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/geo+json');
    return (await response.json()) as TestPage;
  }

  /** The ids of the features of a page, in order. */
  async ids(path: string): Promise<string[]> {
    return (await this.page(path)).features.map(({ id }) => id);
  }

  /** The problem, in English, by which a request is refused with status 400. */
  async refusal(path: string): Promise<TestProblem> {
    const headers = { 'Accept-Language': 'en' };
    const response = await this.app.request(`/ogc/collections/${path}`, { headers });
    expect(response.status, path).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    return (await response.json()) as TestProblem;
  }
}
