import { formatDate, type Language } from '../../geodata/text/format';

/** An instant (ISO 8601) as a day and a time on the reader's clock. */
export function instantText(instant: string, language: Language): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const [hours, minutes] = [two(date.getHours()), two(date.getMinutes())];
  return `${formatDate(day, language)}, ${language === 'fr' ? `${hours}\u00a0h\u00a0${minutes}` : `${hours}:${minutes}`}`;
}
