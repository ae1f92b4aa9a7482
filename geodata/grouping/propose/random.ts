/**
 * Numbers from 0 (included) to 1 (not), the same for the same seed on every machine: the generator sfc32 (Chris Doty-Humphrey,
 * PractRand, public domain), its state filled from the seed and stirred. A seed is a whole number; 2³² more gives the same numbers.
 */
export function randomOf(seed: number): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let turn = 0; turn < 15; turn += 1) next();
  return next;
}

/** A whole number from 0 to `count` − 1. */
export function drawn(random: () => number, count: number): number {
  return Math.floor(random() * count);
}
