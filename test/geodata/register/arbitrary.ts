import fc from 'fast-check';
import { confidences } from '../../../geodata/model/evidence';
import type { Field, Value, Values } from '../../../geodata/register/field';
import { normalised } from '../../../geodata/register/check-row';
import type { Register } from '../../../geodata/register/register';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const formats = {
  line: fc.string({ minLength: 1, maxLength: 20 }).map((text) => `x${text.replace(/\p{C}/gu, '')}`),
  long: fc.string({ minLength: 1, maxLength: 20 }).map((text) => `x${text.replace(/\p{C}/gu, '')}`),
  email: fc.constantFrom('accueil@example.org', 'ot.nord@exemple.fr'),
  web: fc.constantFrom('https://example.org', 'http://exemple.fr/a?b=c'),
  phone: fc.constantFrom('03 20 00 00 00', '+33 3 20 00 00 00'),
  siren: fc.constantFrom('552100554', '732829320'),
  month_day: fc.constantFrom('06-15', '12-31', '02-29'),
  hours: fc.constantFrom('09:00-12:30, 14:00-18:00', '10:00-17:00'),
} as const;

/** Values that a field admits; references lead to ids that need not exist. */
function valueOf(field: Field): fc.Arbitrary<Value> {
  switch (field.type) {
    case 'text':
      return formats[field.format];
    case 'number':
      return fc
        .double({ min: field.min, max: field.begunYear === true ? 2020 : field.max, noNaN: true })
        .map((value) => Math.min(field.max, Math.max(field.min, Number(value.toFixed(field.decimals)))) + 0);
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ value }) => value));
    case 'choices':
      return fc.subarray(
        field.choices.map(({ value }) => value),
        { minLength: 1 },
      );
    case 'boolean':
      return fc.boolean();
    case 'day':
      return day;
    case 'reference':
      return fc.constantFrom('a-1', 'b-2', 'c-3');
  }
}

/** Values of a row whose every field is well formed; what must hold between fields may not. */
export function wellFormed(register: Register): fc.Arbitrary<Values> {
  return fc
    .record(
      Object.fromEntries(
        register.fields.map((field) => [
          field.name,
          field.required ? valueOf(field) : fc.option(valueOf(field), { nil: null }),
        ]),
      ),
    )
    .map((values) => normalised(register, values));
}

/** Where edited values come from. */
export const editEvidence = fc.record({
  confidence: fc.constantFrom(...confidences),
  source: fc.option(fc.constantFrom('Rapport d’activité', 'Enquête'), { nil: null }),
  day: fc.option(day, { nil: null }),
});
