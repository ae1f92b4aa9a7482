/** Address of the screens of destinations. */
export const destinationsRoot = '/destinations';
