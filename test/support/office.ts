import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './pictures';

interface Fault {
  readonly id: string;
  readonly description: string;
  readonly path: { readonly partUri: string; readonly xpath: string };
}

/**
 * What is wrong in a presentation (the bytes of a PPTX) for Microsoft 365, by Microsoft's own rules: the validator of its Open XML SDK,
 * https://github.com/dotnet/Open-XML-SDK. Each fault is a line: part, place, rule.
 */
export function presentationFaults(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-office-'));
  const file = join(folder, 'slides.pptx');
  // A process of its own: the SDK's runtime takes 400 MB, and stays where it was loaded.
  const command = join(
    dirname(createRequire(import.meta.url).resolve('@ooxml-tools/validate')),
    'bin/ooxml-validate.js',
  );
  try {
    writeFileSync(file, bytes);
    const faults = JSON.parse(run(process.execPath, command, file, '--output-format', 'json')) as Fault[];
    return faults.map(({ id, description, path }) => `${path.partUri} ${path.xpath} ${id}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
